import { breaksOfAddresses } from './address-rule.ts';
import type { AppPackage, Complaint } from './app-package.ts';
import type { EarlierPackage } from './earlier-package.ts';
import { breaksOfIcons } from './icon-rule.ts';
import { breaksOfSchema } from './schema-rule.ts';
import { breaksOfTexts } from './text-rule.ts';
import { breaksOfVersion } from './version-rule.ts';

/** Everything for which Teams, or an admin, would send the package back. Throws TOOLS_MISSING. */
export function judgePackage(app: AppPackage, earlier: readonly EarlierPackage[]): readonly Complaint[] {
  return [...breaksOfSchema(app), ...breaksOfIcons(app), ...breaksOfTexts(app), ...breaksOfAddresses(app), ...breaksOfVersion(app, earlier)];
}
