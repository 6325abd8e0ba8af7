const MINUTE = 60_000;
/** How many stories of one minute have a place in it; further ones take places of the next. */
export const PLACES_A_MINUTE = 256;

/** The first place of the minute in which a moment (epoch ms) lies. */
export const firstPlace = (time: number) => Math.floor(time / MINUTE) * PLACES_A_MINUTE;
