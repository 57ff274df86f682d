/**
 * What is written for machines: programs, settings, command lines, zone files, a line at a time. Log lines, mail headers
 * and JSON are not among it, since errors stand in them.
 */
const CODE: readonly RegExp[] = [
  // main.cf, shell, JavaScript: `relayhost = [smtp.example.com]:587`, `const port = 25;`
  /^\s{0,40}(?:[a-z]{1,10} ){0,2}\$?[A-Za-z_][\w.$-]{0,80}(?: = |=)[^\s=<]/,
  // Terraform, C, PHP: `{ domain = var.domain }`, `if (code >= 400) {`, `return queue;`
  /\{\s{0,10}[\w.]{1,60}\s?=|[{;]$/,
  // `client.send({ to })`
  /\w\.\w{1,60}\([^()]{0,200}\)/,
  // Commands: `aws ses verify-email-identity --region eu-west-1`, `Set-Mailbox -Identity jane`
  /\s--[a-z][\w-]{1,60}(?:[\s=]|$)/,
  /^\s{0,40}[A-Z][a-z]{1,15}-[A-Z]\w{1,60}\s(?:.{0,200}\s)?-[A-Z]\w/,
  // SQL
  /^\s{0,40}(?:SELECT|INSERT|UPDATE|DELETE)\s.{0,200}\s(?:FROM|INTO|SET|VALUES)\s/,
  // XML and HTML: `<add key="SmtpPort" value="587" />`
  /^\s{0,40}<\/?[A-Za-z][\w:.-]{0,60}(?:\s[^<>@]{0,200})?\/?>/,
  // RFC 1035: `example.com. 3600 IN MX 0 mx.example.com.`
  /\sIN\s{1,10}(?:A|AAAA|CNAME|MX|NS|PTR|SRV|TXT)\s/,
];

/** Comments, brackets and fences, which say nothing either way. */
const ASIDE = /^\s{0,40}(?:```\w{0,20}|#.{0,200}|\/\/.{0,200}|[()[\]{},;]{1,10})?$/;

/** Lines that are looked at. */
const MOST_LINES = 100;

/** Whether most lines of a text are written for machines: its words tell what is set up, and not what went wrong. */
export function isSourceCode(text: string): boolean {
  const lines = text
    .split('\n', MOST_LINES)
    .map(line => line.trimEnd())
    .filter(line => !ASIDE.test(line));
  return lines.filter(line => CODE.some(syntax => syntax.test(line))).length * 2 > lines.length;
}
