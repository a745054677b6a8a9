import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { AppError } from '../../errors.ts';

/** Reads a command's arguments; throws USAGE with what is wrong about them. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new AppError('USAGE', error instanceof Error ? error.message : String(error), { cause: error });
  }
}
