import { type AudienceMessages, audienceEn } from "./audience.en.ts";
import { audienceHe } from "./audience.he.ts";

const LANGUAGES: Record<string, AudienceMessages> = { en: audienceEn, he: audienceHe };

/** What mail, alerts and the readers' own pages say in a BCP 47 language; English where there are no words of it. */
export const audienceMessagesIn = (language: string): AudienceMessages =>
  LANGUAGES[new Intl.Locale(language).language] ?? audienceEn;
