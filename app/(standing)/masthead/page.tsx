import Text from "../../../content/pages/masthead.mdx";
import { standing } from "../standing.tsx";

const { page, metadata } = standing("masthead", Text);
export const generateMetadata = metadata;
export default page;
