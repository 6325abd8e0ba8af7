import type { VideoObject } from "schema-dts";
import type { Story } from "#newsroom/story.ts";
import type { Publication } from "../publication.ts";
import { videosOf } from "../videos.ts";
import { onPage, organizationId } from "./names.ts";

/** The films of a story. One without a poster is left out: search engines refuse it. */
export const videos = (story: Story, publication: Publication): VideoObject[] =>
  videosOf(story, publication).flatMap((video, i): VideoObject[] =>
    video.poster
      ? [
          {
            "@type": "VideoObject",
            "@id": onPage(publication, story.url, `video-${i + 1}`),
            name: video.title,
            description: video.description,
            thumbnailUrl: video.poster.src,
            uploadDate: story.published,
            duration: `PT${video.seconds}S`,
            contentUrl: video.contentUrl,
            embedUrl: video.embedUrl,
            transcript: video.transcript,
            creditText: video.credit,
            inLanguage: story.language,
            isFamilyFriendly: true,
            publisher: { "@id": organizationId(publication) },
          },
        ]
      : [],
  );
