import Text from "../../../content/pages/contact.mdx";
import { standing } from "../standing.tsx";

const { page, metadata } = standing("contact", Text);
export const generateMetadata = metadata;
export default page;
