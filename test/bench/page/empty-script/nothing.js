// What any script of an extension takes in a page, whatever it does.
void document;
