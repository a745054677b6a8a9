import { createRequire } from 'node:module';
import { AppError } from '../../errors.ts';
import type { AppPackage, Complaint } from './app-package.ts';

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of a pixel, each 0–255. */
  at(x: number, y: number): readonly [number, number, number, number];
}

const colourSide = 192;
const outlineSide = 32;
/** Teams cuts the corners of the colour icon; the symbol lies within this square in its middle (Teams design guidelines, app icons). */
const safeSide = 120;

/** Teams' own rules for icons, which no schema can hold. Throws TOOLS_MISSING where the development packages are not installed. */
export function breaksOfIcons({ manifest, files }: AppPackage): readonly Complaint[] {
  const { color, outline } = manifest.icons;
  return [...judge(color, files, judgeColour), ...judge(outline, files, judgeOutline)];
}

function judge(file: string, files: AppPackage['files'], rule: (picture: Picture) => readonly Omit<Complaint, 'where'>[]): readonly Complaint[] {
  const picture = decode(files.get(file) ?? new Uint8Array());
  if (picture === undefined) return [{ where: file, what: 'It is not a PNG picture of 8 bits a colour.', mend: 'Draw it again: node test/support/draw-icons.ts' }];
  return rule(picture).map((complaint) => ({ where: file, ...complaint }));
}

function judgeColour(picture: Picture): readonly Omit<Complaint, 'where'>[] {
  const wrongSize = sizeOf(picture, colourSide);
  if (wrongSize) return [wrongSize];
  const corner = picture.at(0, 0);
  const margin = (colourSide - safeSide) / 2;
  const isSafe = (at: number) => at >= margin && at < colourSide - margin;
  const all = pixels(picture);
  const outside = all.filter(({ x, y, pixel }) => !(isSafe(x) && isSafe(y)) && !isLike(pixel, corner));
  const seeThrough = all.filter(({ pixel: [, , , opacity] }) => opacity > 0 && opacity < 255 && corner[3] === 255);
  return [
    ...(outside.length > 0 ? [{ what: `${outside.length} pixels outside the middle ${safeSide} × ${safeSide} differ from the background.`, mend: 'Draw the symbol smaller: Teams cuts the corners.' }] : []),
    ...(seeThrough.length > 0 ? [{ what: 'Some of it can be seen through.', mend: 'Give it a background of one colour.' }] : []),
  ];
}

function judgeOutline(picture: Picture): readonly Omit<Complaint, 'where'>[] {
  const wrongSize = sizeOf(picture, outlineSide);
  if (wrongSize) return [wrongSize];
  const all = pixels(picture);
  const coloured = all.filter(({ pixel: [red, green, blue, opacity] }) => opacity > 0 && Math.min(red, green, blue) < 255);
  return [
    ...(coloured.length > 0 ? [{ what: `${coloured.length} pixels are neither white nor transparent.`, mend: 'Draw it in white on a transparent background.' }] : []),
    ...(all.every(({ pixel: [, , , opacity] }) => opacity > 0) ? [{ what: 'It has no transparent background.', mend: 'Leave the background out.' }] : []),
    ...(all.every(({ pixel: [, , , opacity] }) => opacity === 0) ? [{ what: 'It is empty.', mend: 'Draw the symbol in white.' }] : []),
  ];
}

function sizeOf({ width, height }: Picture, side: number): Omit<Complaint, 'where'> | undefined {
  return width === side && height === side ? undefined : { what: `It is ${width} × ${height} pixels, expected ${side} × ${side}.`, mend: 'Draw it in that size.' };
}

function pixels({ width, height, at }: Picture) {
  return Array.from({ length: width * height }, (_, place) => {
    const [x, y] = [place % width, Math.floor(place / width)];
    return { x, y, pixel: at(x, y) };
  });
}

function isLike(one: readonly number[], other: readonly number[]): boolean {
  return one.every((value, channel) => Math.abs(value - (other[channel] ?? 0)) <= 2);
}

function decode(bytes: Uint8Array): Picture | undefined {
  const { decode: decodePng } = loadPng();
  try {
    const { width, height, channels, depth, data, palette } = decodePng(bytes);
    if (depth !== 8 || palette !== undefined || channels < 3) return undefined;
    const value = (place: number) => data[place] ?? 0;
    return {
      width,
      height,
      at: (x, y) => {
        const start = (y * width + x) * channels;
        return [value(start), value(start + 1), value(start + 2), channels === 4 ? value(start + 3) : 255];
      },
    };
  } catch {
    // Whatever its head says, it cannot be shown.
    return undefined;
  }
}

function loadPng(): typeof import('fast-png') {
  try {
    return createRequire(import.meta.url)('fast-png') as typeof import('fast-png');
  } catch (cause) {
    throw new AppError('TOOLS_MISSING', 'The reader of PNG pictures is not installed.', { cause });
  }
}
