import type { Same } from "./en.ts";

/** What mail, alerts and the readers' own pages say, in English. */
export const audienceEn = {
  mail: {
    confirmSubject: (paper: string) => `Confirm your subscription to ${paper}`,
    confirmPreview: "One click, and it begins. Without it, nothing does.",
    confirmTitle: "Is this you?",
    confirmText: (paper: string) =>
      `Somebody, probably you, asked ${paper} to write to this address. Please confirm:`,
    confirmButton: "Confirm",
    confirmIgnore:
      "The link works for 48 hours. If you did not ask, do nothing: you will not hear from us, and the request is deleted.",
    linkSubject: (paper: string) => `Your preferences at ${paper}`,
    linkTitle: "Your preferences",
    linkText:
      "Somebody, probably you, asked for this link. It shows and changes what we send you, for 30 days.",
    linkButton: "See and change",
    breaking: "Breaking",
    correction: "Correction",
    correctionSubject: (title: string) => `Correction: ${title}`,
    read: "Read the story",
    digestSubject: (stories: number, first: string) =>
      stories > 1 ? `${first}, and ${stories - 1} more` : first,
    digestTitle: "What you follow",
    more: (stories: number) => `And ${stories} more on our pages`,
    whyAlerts: (paper: string) => `You get this because you follow what it is about at ${paper}.`,
    whyLetter: (letter: string, paper: string) =>
      `You get this because you subscribe to ${letter} at ${paper}.`,
    whyAsked: (paper: string) => `Sent by ${paper} because somebody asked for it with this address.`,
    unsubscribe: "Unsubscribe with one click",
    preferences: "See and change what you get",
  },
  wishes: {
    newsletters: "Newsletters",
    topics: "Topics",
    sections: "Sections",
    authors: "Authors",
    stories: "Stories",
    rhythm: "How often we write about what you follow",
    rhythms: { "at-once": "At once", daily: "Once a day", weekly: "Once a week" },
  },
  sent: {
    title: "Now check your mail",
    lede: "If the address can be written to, a message is on its way. Its link works for 48 hours. Nothing begins before you confirm.",
    nothing: "Nothing there after ten minutes?",
    nothingText: "Look in your junk folder. Then ask again: we write to an address only a few times a day.",
    back: "Back to the front page",
  },
  confirm: {
    title: "One click, and it begins",
    lede: "This is what you asked for:",
    button: "Confirm",
    goneTitle: "This link no longer works",
    goneLede:
      "It was used before, and what you confirmed then holds; or it is older than 48 hours, and nothing has begun.",
    again: "Ask again",
  },
  preferences: {
    title: "What you get",
    lede: (address: string) => `Everything that we send to ${address}, and everything that we know.`,
    choices: "Your choices",
    confirmed: "Confirmed. This is what you get from now on.",
    saved: "Saved.",
    save: "Save",
    follows: "What you follow",
    followsNothing:
      "You follow nothing by e-mail. The bell on topics, sections, authors and stories changes that.",
    pause: "Pause",
    pauses: { none: "No pause", week: "Pause for a week", month: "Pause for four weeks" },
    pausedUntil: (day: string) => `Paused until ${day}.`,
    keepPause: "Stay paused until then",
    yours: "Your data",
    export: "Everything that we know about you, as a file (JSON)",
    deleteTitle: "Delete everything",
    deleteText:
      "We delete your address and all that belongs to it. A fingerprint that cannot be read back stays, so that no import brings you back by mistake.",
    delete: "Delete everything",
    deletedTitle: "Deleted",
    deletedLede: "Your address and all that belonged to it are gone.",
    goneTitle: "This link no longer works",
    goneLede:
      "It is older than 30 days, or it was cut off. Enter your address, and we will send you a new one.",
    askTitle: "Your preferences",
    askLede: "Enter your address. If we write to it, you get a link to see and change everything.",
    address: "Your e-mail address",
    ask: "Send me the link",
  },
  unsubscribe: {
    title: "Unsubscribe",
    lede: (list: string) => `End ${list}? One click.`,
    alerts: "all alerts by e-mail",
    button: "Unsubscribe",
    all: "End everything, and delete my address",
    preferences: "Or choose what you get",
    doneTitle: "You are unsubscribed",
    doneLede: "It took effect at once.",
    goneTitle: "There is nothing to end",
    goneLede: "We do not write to this address, or the link was cut off.",
    again: "Subscribe again",
  },
  subscribe: {
    follow: "Or follow what you care about",
    plans: "Support",
    support: (plan: string) => `Choose ${plan}`,
    problems: {
      email: "Enter an e-mail address, such as name@example.org.",
      nothing: "Choose at least one newsletter, or something to follow.",
      often: "Too many requests came from your network. Please try again in ten minutes.",
    },
  },
};

export type AudienceMessages = Same<typeof audienceEn>;
