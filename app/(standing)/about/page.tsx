import Text from "../../../content/pages/about.mdx";
import { standing } from "../standing.tsx";

const { page, metadata } = standing("about", Text);
export const generateMetadata = metadata;
export default page;
