/** Asks the preview's server. Throws with its own words when it could not answer; undefined when there is no such thing. */
export async function askServer<T>(name: string, asked: Readonly<Record<string, string>> = {}): Promise<T | undefined> {
  const response = await fetch(`/api/${name}?${new URLSearchParams(asked)}`);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}
