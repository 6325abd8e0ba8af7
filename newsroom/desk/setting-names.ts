/** The newspaper's settings, each in a file of its name. In this order each finds what it refers to. */
export const SETTING_NAMES = ["newspaper", "sections", "topics", "authors", "front", "redactions"] as const;
export type SettingName = (typeof SETTING_NAMES)[number];
