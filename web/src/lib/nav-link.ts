/** A link of the navigation, in words. */
export interface NavLink {
  readonly href: string;
  readonly label: string;
  /** What is there, where that is worth a word on the front page. */
  readonly about?: string;
  /** Leads to all services of the office, which cost nothing. */
  readonly allServices?: true;
}
