export interface Filled {
  readonly text: string;
  /** Placeholders for which there was no value, each once. */
  readonly missing: readonly string[];
}

/** Puts values in place of `${{NAME}}`, the form that Microsoft 365 Agents Toolkit uses too. Values are escaped for JSON. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): Filled {
  const missing = new Set<string>();
  const filled = text.replace(/\$\{\{\s*([^{}\s]*)\s*\}\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) missing.add(name);
    return value === undefined ? placeholder : JSON.stringify(value).slice(1, -1);
  });
  return { text: filled, missing: [...missing] };
}
