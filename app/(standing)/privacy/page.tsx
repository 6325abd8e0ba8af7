import Text from "../../../content/pages/privacy.mdx";
import { standing } from "../standing.tsx";

const { page, metadata } = standing("privacy", Text);
export const generateMetadata = metadata;
export default page;
