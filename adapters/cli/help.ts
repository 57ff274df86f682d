/** What `ndr --help` prints. */
export const HELP = `ndr reads a non-delivery report (a bounce) and says why the mail was not delivered and what to do.
Nothing leaves this computer.

Usage:
  ndr [FILE]         Answer the report in FILE (.eml, .msg or text), or on standard input.
  ndr show KB        Print one article; Q169117, KB169117 and 169117 all find it.
  ndr serve          Run the web page, and the bot in Slack and Microsoft Teams where they are set up.
  ndr doctor [URL]   Look at settings, tokens, scopes, database and articles, and say what to click where one is wrong;
                     with URL, at the bot that runs there, too.
  ndr batch          Read JSON Lines {"id", "text", "addressed"?} on standard input, write one JSON line for each.
  ndr corpus import FOLDER… --out FILE
                     Make one index file of the articles in folders: pages of Microsoft's Knowledge Base and of
                     Microsoft Learn, Markdown and text with headings such as Symptoms, Cause and Resolution.
  ndr corpus stats [FILE]
                     Say what an index holds; without FILE, what ndr answers out of.
  ndr corpus check [FOLDER]
                     Name what breaks a rule in the articles of FOLDER, one line each; without FOLDER, the bundled ones.
  ndr corpus contents [FOLDER]
                     Print their table of contents in Markdown.

Options:
  --corpus FILE      Answer out of this index too; may be given several times. NDR_CORPUS names index files for
                     every command.
  --json             Print the answer record as one line of JSON instead of text. Its id is the file's name as given,
                     "stdin" for standard input, or the number that was asked for.
  -h, --help         Print this.
  --version          Print the version.

Exit codes:
  0   An article answers it; the index is made; no rule is broken; all is right.
  1   Not sure, no such article, or not a non-delivery report; a rule is broken; something is not right.
  2   A mistake on the command line, or something that can't be read.

Examples:
  ndr bounce.eml
  ndr --json < bounce.txt
  ndr show Q169117
  ndr corpus import kbarchive wiki --out articles.index
  ndr --corpus articles.index bounce.eml

Colours are for terminals only; NO_COLOR=1 switches them off.
`;
