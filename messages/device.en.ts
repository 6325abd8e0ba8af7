/** Times of day as the stories write them: 22.00. */
const dotted = (time: string) => time.replace(":", ".");

/** What the interface says about this device, in English: alerts, reading list, app. */
export const deviceEn = {
  app: {
    title: "The newspaper as an app",
    lede: "Free, with no app store and no account: the site itself, on your home screen.",
    install: "Install the app",
    installed: "You are reading in the app.",
    ways: {
      iphone: {
        title: "iPhone and iPad",
        steps: [
          "Open this site in Safari.",
          "Press Share, then “Add to Home Screen”.",
          "Open the app from there; only then can it show alerts (iOS 16.4 or newer).",
        ],
      },
      android: {
        title: "Android",
        steps: [
          "Open this site in Chrome, Edge, Samsung Internet or Firefox.",
          "Open the browser’s menu.",
          "Press “Install app” or “Add to Home screen”.",
        ],
      },
      computer: {
        title: "Computer",
        steps: [
          "In Chrome or Edge, press the install icon at the end of the address bar.",
          "In Safari on a Mac, choose File, then “Add to Dock”.",
          "In Firefox, the site works as it is: alerts and saved stories need no app.",
        ],
      },
    },
    gives: "What it gives",
    gifts: [
      "Alerts on what you follow, as they happen, and a quiet night.",
      "Stories that you saved, and those you read last, without a connection.",
      "A place for links that others send: share them to the app, and they are saved.",
    ],
    given: "Nothing to sign in to",
  },
  follow: {
    story: "Follow this story",
    here: "On this device",
    free: "Free",
    off: (subject: string) =>
      `An alert on this device when there is news on ${subject}. Your browser will ask.`,
    turnOn: "Turn on alerts",
    on: (subject: string) => `You follow ${subject} on this device. Alerts are on.`,
    silent: (subject: string) => `You follow ${subject} on this device, without alerts.`,
    silently: "Follow without alerts",
    end: "Stop following",
    denied:
      "This browser blocks our alerts. Allow notifications for this site in its settings and load the page again; or choose e-mail below.",
    install: "On iPhone and iPad, alerts need the app on your home screen:",
    unable: "This browser cannot show alerts. E-mail always works; or follow without alerts.",
    failed:
      "That did not work: the connection, or your browser’s alert service, failed. Try again, or choose e-mail.",
    script: "Alerts on a device need JavaScript. E-mail does not.",
    how: "How to install it",
    rhythm: "How often",
    rhythms: { "at-once": "At once", daily: "Once a day", weekly: "Once a week" },
    quiet: (from: string, until: string, most: number) =>
      `Never between ${dotted(from)} and ${dotted(until)}, and at most ${most} a day; breaking news excepted.`,
    most: (most: number) => `At most ${most} a day; breaking news excepted.`,
    leaveEmpty: "Leave this field empty",
    all: "Everything you follow",
  },
  following: {
    title: "Following",
    lede: "The newest stories on what you follow on this device. The list is kept here; we know it only while alerts are on.",
    empty:
      "You follow nothing on this device yet. Click the alert icon beside a topic, a section or an author.",
    script: "This list needs JavaScript; following by e-mail does not.",
    topics: "All topics",
  },
  saved: {
    title: "Saved for later",
    lede: "Stories that you keep on this device. They can be read without a connection.",
    empty: "Nothing is saved on this device yet. Press “Save for later” beside a story.",
    script: "This list needs JavaScript.",
    save: "Save for later",
    remove: "Remove",
  },
  offline: {
    title: "No connection",
    lede: "This page is not on your device, and the newspaper cannot be reached. Here is what you can read meanwhile.",
    copy: "Saved copy from",
    again: "Try again",
  },
  alert: { open: "Open", less: "Follow less" },
};
