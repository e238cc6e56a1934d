/** The looks of a way to a page, in the head of every page. */
export const TAB =
  'flex h-11 items-center gap-2 rounded-lg px-3 font-medium text-muted transition-colors duration-150 hover:bg-hover aria-[current]:bg-accent-soft aria-[current]:text-accent md:h-9';
