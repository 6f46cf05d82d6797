// The findings that another core may not have. Of errors, what comes after it as a text is another one: nothing to show.
// Generated, not to be edited: UPDATE_GOLDEN=1 cargo test names_of_pages.

export const HTML_NOT_READ = "19";
export const UNKNOWN_FORMAT = "!8";
