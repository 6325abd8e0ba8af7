import { Bell } from "../device/Bell/Bell.tsx";
import type { FollowTarget } from "../device/Bell/followKey.ts";

type Followed = { target: FollowTarget; subject: string; about: string; children: string };

/** The way to being told of a topic, a section or an author. */
export const FollowButton = (followed: Followed) => <Bell className="btn noprint" {...followed} />;
