// Tags, parts and attributes that only larger cores write: where they begin in the lists of names.js, and the names.
// Generated, not to be edited: UPDATE_GOLDEN=1 cargo test names_of_pages.

export const rare = '56,section role=doc-endnotes,div role=note,a role=doc-noteref,video controls= preload=none playsinline=,audio controls= preload=none,source,track kind=captions,slot|57,quran,hadith,reference,verse,verse-line,hemistich,callout,warning,key-points,disclaimer,box-title,timeline,moment,moment-date,moment-title,interview,question,answer,live-post,live-meta,live-headline,live-body,note-mark,footnotes,note,note-back,transcript,gallery,video,audio,frame,provider,skip,corrections,correction|16,poster,type,srclang,label,aria-label,name,data-provider,data-id';
export const fields = 43;
