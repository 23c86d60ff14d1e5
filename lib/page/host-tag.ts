/** The one element that we put into a page, outside its body. The tag never changes. */
export const HOST_TAG = "whocounts-marks";
