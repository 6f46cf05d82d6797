// What is said of each kind of error.
// Generated, not to be edited: UPDATE_GOLDEN=1 cargo test names_of_pages.

export const wordings = 'a JSON value,a key in double quotes,a colon,a comma or a closing bracket,a closing quote,an escape such as \\n or \\u0041,a digit,nothing more,nested deeper than 500,longer than 64 Mi characters,expected a JSON object,no article format that is known,"article/1",neither headline nor body,,a field map'.split(",");
