/** What a new newspaper says of itself until its editors say it better. Languages without words of their own have the English ones. */
type Words = { slogan: string; newsletters: { title: string; description: string }[] };

const ENGLISH: Words = {
  slogan: "What happened, and how we know.",
  newsletters: [
    { title: "Every weekday", description: "What happened, and how we know. Weekdays at seven." },
    { title: "The week", description: "The week’s stories and every correction. Saturdays." },
    { title: "Breaking news", description: "Rarely, and only when it cannot wait." },
  ],
};
const HEBREW: Words = {
  slogan: "מה קרה, ואיך אנחנו יודעים.",
  newsletters: [
    { title: "בכל יום חול", description: "מה קרה, ואיך אנחנו יודעים. בימי חול בשבע בבוקר." },
    { title: "השבוע", description: "כתבות השבוע וכל התיקונים. בשבתות." },
    { title: "חדשות דחופות", description: "לעתים רחוקות, ורק כשאי אפשר לחכות." },
  ],
};
const LETTERS = [
  { slug: "daily", rhythm: "weekdays", at: "07:00" },
  { slug: "weekly", rhythm: "weekly", at: "08:00", weekday: 6 },
  { slug: "breaking", rhythm: "breaking" },
];

export function words(language: string) {
  const { slogan, newsletters } = language.startsWith("he") ? HEBREW : ENGLISH;
  return { slogan, newsletters: newsletters.map((letter, i) => ({ ...LETTERS[i], ...letter })) };
}
