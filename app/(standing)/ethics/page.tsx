import Text from "../../../content/pages/ethics.mdx";
import { standing } from "../standing.tsx";

const { page, metadata } = standing("ethics", Text);
export const generateMetadata = metadata;
export default page;
