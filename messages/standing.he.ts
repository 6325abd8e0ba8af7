/** The newspaper's pages about itself, in Hebrew. */
export const standing = {
  about: { title: "אודות", description: "מהו העיתון הזה, במה הוא עוסק ובמה לא." },
  "how-we-work": {
    title: "איך אנחנו עובדים",
    description: "מקורות, מקורות חסויים, אימות ותיקונים: הכללים שלנו.",
  },
  ethics: { title: "אתיקה", description: "הכללים המחייבים אותנו: עצמאות, אינטרסים, הגינות." },
  ownership: { title: "בעלות ומימון", description: "למי שייך העיתון ומי משלם עליו." },
  masthead: { title: "המערכת", description: "מי עושה את העיתון." },
  contact: { title: "יצירת קשר", description: "איך פונים למערכת ואיך מבקשים תיקון." },
  privacy: { title: "פרטיות", description: "מה אנחנו שומרים על קוראינו, לכמה זמן, ומה איננו שומרים." },
  accessibility: { title: "נגישות", description: "כיצד אפשר להשתמש באתר, מה נבדק ומה עדיין אינו תקין." },
};
