import Text from "../../../content/pages/how-we-work.mdx";
import { standing } from "../standing.tsx";

const { page, metadata } = standing("how-we-work", Text);
export const generateMetadata = metadata;
export default page;
