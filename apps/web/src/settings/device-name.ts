/** What is said of a browser: brand names, which no language translates. */
export interface DeviceName {
  readonly browser: string;
  readonly system: string;
}

type Rules = readonly (readonly [RegExp, string])[];

// the order matters: each browser also claims to be those below it
const BROWSERS: Rules = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|CriOS)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
];
const SYSTEMS: Rules = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** The browser and system in a `User-Agent`, where it is that of a known one. */
export function deviceNameOf(userAgent: string | null): DeviceName | undefined {
  const find = (rules: Rules) => rules.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  const [browser, system] = [find(BROWSERS), find(SYSTEMS)];
  return browser === undefined || system === undefined ? undefined : { browser, system };
}
