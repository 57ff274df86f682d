import type { ReasonPhrases } from './reason-phrases';

/**
 * The domain after the @ does not exist, or no mail server can be found for it: a typo, or a registration
 * that lapsed.
 */
export const HOSTUNKNOWN: ReasonPhrases = {
  telling: [
    // several
    'host unknown',
    'unknown host',
    'no such host',
    'host not found',
    'host … not found',
    'domain unknown',
    'unknown domain',
    'no such domain',
    'domain not found',
    'domain … not found',
    'domain name not found',
    'domain does not exist',
    "domain doesn't exist",
    'domain … does not exist',
    'domain part … not exist',
    'non-existent domain',
    'nonexistent domain',
    'non-existent host',
    'non-existent hosts',
    'recipient system address … does not exist',
    'recipient domain must exist',
    'destination domain … invalid',
    'the domain name … is invalid',
    'bad destination system',
    'failed to resolve domain',
    'cannot resolve domain',
    'cannot find your domain',
    'no mail hosts for domain',
    "can't find a valid mx for rcpt domain",
    '<host> does not exist',
    '<host> not found',
    '<host> unknown',
    '<host> is invalid',
    'unable to resolve mx host',
    'unable to resolve route',
    'no route to domain',
    "no mail servers appear to exist for the recipient's address",
    "no mail servers appear to exists for the recipient's address",
    // resolvers, as servers quote them
    'nxdomain',
    'dns error: … nxdomain',
    'responded with code nxdomain',
    'name or service not known',
    'no address associated with name',
    'no address associated with hostname',
    // Sendmail
    'illegal mx record for host',
    // qmail
    "couldn't find any host",
    // Oracle Messaging Server
    'illegal host/domain name found',
    // Cisco
    'bad destination host',
    // Exim
    'unrouteable address',
    'unroutable address',
    'unrouteable domain',
    'unrouteable mail domain',
    // Gmail
    "domain … couldn't be found",
    // Exchange, Exchange Online
    'infodomainnonexistent',
    // HCL Domino
    'no route found to domain',
    // several, in other languages
    'domaine inconnu',
    'le domaine … est introuvable',
    'domäne … nicht gefunden',
    'dominio … no se ha encontrado',
    'домен … не найден',
    'ドメインが見つかりません',
    'ドメイン … 見つかりません',
    // Apache James
    'no dns entries for the hostname',
    // Gmail in other languages
    'weil die domain … nicht gefunden',
    'car le domaine … est introuvable',
    'porque no se ha encontrado el dominio',
    'porque o domínio … não foi encontrado',
    'perché il dominio … non è stato trovato',
    'поскольку домен … не найден',
    // exceptions to norelaying: the relay knows no such domain
    "isn't in my list of allowed rcpthosts … unknown domain",
  ],
  vague: [
    // several
    'invalid domain',
    'bad domain',
  ],
};
