// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/help.h"

namespace foghorn::ctl {

QString helpText()
{
    return QString::fromUtf8(R"(foghornctl --relay URL --login LOGIN --password-file FILE COMMAND

Publishes outage notices, checks their words and reads who has seen them, for
scripts.

  --relay URL            wss://relay.example/v1 (ws:// only on this computer)
  --login LOGIN          the account that signs in
  --password-file FILE   its password: the file's first line
  --code DIGITS          of its second factor; without it foghornctl asks for
                         them at the terminal where they are needed
  --token-file FILE      an API token in place of login and password: the file's
                         first line
  --ca-file FILE         certificate authorities in PEM instead of the system's
  --signing-key FILE     your own key, where notices are signed by their authors
  --json                 answers in JSON, times in UTC; else tables, local times
  --help, --version
They may also stand in FOGHORN_RELAY, FOGHORN_LOGIN, FOGHORN_PASSWORD_FILE,
FOGHORN_TOKEN_FILE, FOGHORN_CA_FILE and FOGHORN_SIGNING_KEY.

Commands
  publish FILE.json|- [--try WHOM] [--short-notice-reason TEXT]
          [--emergency REASON]   publishes the notice; prints its id; TEXT says
                                 to colleagues why a maintenance is told late,
                                 REASON why it cannot wait to be approved
  revise ID FILE.json|- [--base N] [--try WHOM] [--short-notice-reason TEXT]
         [--emergency REASON]    a new revision; prints the id
  approvals                      what waits for a second pair of eyes, and what
                                 was decided in the last day
  approval show ID               the notice, as JSON
  approval yes ID [--comment T]  it goes out; prints its id. Nobody approves
                                 what is his own
  approval no ID --comment T     it does not: T says to its author why; whoever
                                 wrote it takes it back so
  end ID [--base N] [--text-file F] [--try WHOM]
                                 the all-clear; F holds the closing words in the
                                 notice's default language
  extend ID [--by 30m] [--text-file F] [--base N] [--emergency REASON]
                                 a maintenance takes so much longer from now on;
                                 F says why, in its default language
  postpone ID --to 2026-11-29T22:00 [--text-file F] [--base N]
                                 a maintenance starts then, as long as it was;
                                 --short-notice-reason, --emergency as above
  series                         what recurs, each with its next three times
  series save FILE.json|- [--name N] [--rule R] [--first 2026-12-13T02:30]
         [--zone Europe/Madrid] [--minutes 120] [--announce-days 7] [--base N]
         [--short-notice-reason TEXT]
                                 a maintenance that recurs; FILE holds a series,
                                 or a planned maintenance and the rest is typed.
                                 Every second Sunday of the month:
                                 series save sap.json --name "SAP updates"
                                   --rule "FREQ=MONTHLY;BYDAY=2SU"
                                   --first 2026-12-13T02:30
                                 The hour is that of the zone's clock all year;
                                 each one's notice comes so many days before
  series skip ID DAY [--after-all]
                                 this one does not take place: its notice is
                                 cancelled if it is out; --after-all: it does
  series change ID DAY [--to TIME] [--until TIME] [--short-notice-reason TEXT]
                                 only this one, at another time, while its
                                 notice is not out
  series remove ID [--base N] [--cancel-ahead]
                                 nothing more comes of it; notices that are out
                                 stay, or are cancelled unless they have begun
  watch ID [--minutes N] [--text-file F] [--base N] [--emergency REASON]
                                 “works again as far as we can see, we are
                                 watching it” for 60, 30 or 15 minutes by its
                                 severity; then the relay gives the all-clear,
                                 unless too many say that it is still broken;
                                 F holds the closing words. “end” before that
                                 time needs --end-watch
  reopen ID [--base N] [--emergency REASON]
                                 broken again: looked into, and when the next
                                 word comes
  replies ID                     how it is for people, by site and one by one
  help-calls [take|done CALL]    who calls for help and waits; take a call, or
                                 be done with it
  follow-up ID --cause TEXT --prevention TEXT [--owner TEAM --due 2026-12-04]
            [--base N]           what happened and what is done about it, in its
                                 default language, quietly to those who were
                                 told that it is over (“revise” does it in
                                 several languages)
  follow-up ID --waive TEXT      nobody is told what happened, for this reason
  follow-up list                 which incidents owe one, gave one, and to how
                                 many it was clear
  timeline ID [--language en|es|fr|pt]
                                 its whole story as Markdown: what people were
                                 told and when, estimates, promises, numbers,
                                 what happened; times by this computer's clock
  drill start --desks N | --sample P% [--site SITE]… [--minutes M] [--wait]
                                 an exercise on desks that are online, chosen by
                                 chance; --wait tells when it is on every screen
  drill report ID                how fast it reached them, and which it did not
  drill list                     the drills up to now
  still-working ID [--next MINUTES] [--base N]
                                 “still working on it, checked now”, and when
                                 the next word comes (20, 30 or 60 minutes by
                                 its severity); interrupts nobody
  cancel ID --reason TEXT [--mistake] [--base N]
                                 TEXT goes to those who saw the notice
  list [--live]                  the notices, newest first
  tally ID [--watch]             who has got, seen and confirmed it, in numbers;
                                 --watch goes on until Ctrl+C
  recipients ID [--state delivered|held|displayed|acknowledged|
                 notDelivered|notDisplayed|notAcknowledged]
                [--search T] [--csv|--json]
                                 the people behind the numbers
  recipients ID --to-call        who was told of it and not yet that it is over
  check-audience FILE.json|-     how many an audience addresses, and how many
                                 had enough pop-ups this week; FILE holds an
                                 audience or a notice
  compose [--template ID] [--service ID] [--set BLANK=TEXT]…
          [--language L]… [--revise ID]
                                 prints a notice, ready for “publish -”: from a
                                 template, about a service (and from its
                                 template); --set es:site=… fills a blank in one
                                 language. With --revise, for an update or an
                                 ending: what to give to “revise ID -”
  templates                      the templates; those to be read again are
                                 marked “overdue”
  template show ID               one as JSON
  template save FILE.json|-      keeps it: a new one, or the next revision of
                                 the one in the file (“show” prints it)
  template remove ID [--base N]
  services                       the service catalogue
  services export [FILE.csv]     as CSV
  services import FILE.csv|- [--dry-run]
                                 in place of the whole catalogue; says what is
                                 added, changed and removed
  outages SERVICE                how long the last outages of a service took,
                                 and how far off the estimates were
  promises [--days N]            how well the next word came when promised, in
                                 the last 30 days
  check FILE.json|- [--glossary F.csv] [--policy F.json]
                                 reads a notice or a draft of one as its readers
                                 will, in every language, and says what to write
                                 better; needs no relay and no account; with
                                 --relay the words and rules of that relay's
                                 organisation count too
  relay status                   how the relay is: sessions, what waits,
                                 receipts a second, why sessions ended
  keys list                      whose signatures desks believe, and who waits
                                 to be listed
  keys create FILE               makes a key: a root, which signs the list, or
                                 an author's own; needs no relay. Keep the root
                                 off every relay
  keys offer FILE                offers its public half to whoever has the root
  keys sign --root FILE [--accept KEY]… [--drop KEY]… [--valid-days 365]
            [--minimum relay|author] [--new-root FILE]
                                 the next list, signed. “--minimum author”: from
                                 then on only their authors' own keys make
                                 notices; a relay alone cannot speak. There is
                                 no way back
  continuity sign FILE           the card for when nothing works, signed by your
                                 own key (--signing-key), for the setting
                                 “continuity” of foghornd: where authors must
                                 sign, desks believe no card of the relay's own
  audit list [--since 2026-11-23] [--login L] [--act A]
                                 who did what, when and from where
  audit verify [FILE] [--head NUMBER:HASH]
                                 whether a row of it was changed or removed; of
                                 an exported FILE it needs no relay. With a head
                                 that was kept elsewhere also whether rows are
                                 gone from its end; prints the present head
  audit export                   all of it as JSON lines; the head on stderr
  enrolment-token [--uses N] [--valid-days D]
                                 prints a string for desks (1 use, 7 days): the
                                 relay's addresses, whose certificates to
                                 believe, and a secret; put it into a file for
                                 “enrolmentTokenFile” of the tray client
  enrolment list                 these tokens, and how many came by each
  enrolment revoke ID            nobody enrols by it any more
  desks [--search T] [--revoked] every desk: whose, where, when last seen
  desk rename ID NAME            what staff call it
  desk revoke ID [--reason TEXT] shuts it out at once; its login cannot enrol on
                                 that computer until “desk readmit ID”
  staff list                     the accounts, what each may say and to whom
  staff add LOGIN --role viewer|helpDesk|author|approver|administrator
            [--name NAME] [--password-file FILE2]
            [--limit-site SITE]… [--limit-severity S]
                                 without FILE2 the password is asked for
  staff change LOGIN [--role R] [--name NAME] [--disable|--enable]
            [--limit-site SITE]… [--limit-severity S] [--no-limit]
            [--drop-second-factor]
                                 what is not typed stays; limits replace the
                                 earlier ones. Whoever may do less is signed out
                                 at once; --drop-second-factor: the phone is
                                 lost
  staff password [LOGIN] [--password-file FILE2]
                                 one's own, or somebody's; ends the other
                                 sign-ins
  second-factor begin            one's own, for an app on the phone that makes
                                 codes: prints what to put into it
  second-factor confirm CODE     from then on a sign-in needs a code
  second-factor drop CODE
  api-token create NAME --right RIGHT… [--limit-site SITE]…
            [--limit-severity S] [--valid-days D]
                                 prints a token for a script, once (90 days, 366
                                 at most). It may do no more than who makes it,
                                 and nothing with accounts. Rights: readBoard,
                                 readRecipients, publish, editTemplates,
                                 approve, enrol, manageDesks, readRelay,
                                 readAudit
  api-token list                 these tokens, and when each was last used
  api-token revoke ID            what is open by it ends at once

A notice is the JSON of the protocol without what the relay fills (id, revision,
asks, deployment, publishedAt, publishedBy). For revise the file need only hold
what changes: {"phase":"identified"} or {"restoration":{"kind":"about","at":
"2026-11-22T14:30:00Z"}} is a whole revision. A member given replaces that of
the current revision; in "text" each language and each of its members does so by
itself; null takes a member away. --base N is the revision that you saw: if it
is no longer the current one, nothing is sent and the exit code is 75.

--try sends the words to a few first: WHOM is “me” (the person of this session),
a login or group:NAME. They get them as an exercise that asks nobody to confirm
and goes away after 15 minutes; nothing else is sent.

check advises: its exit code is 0 with remarks too, and 2 only for a file that
is no notice or a remark that the policy names. With --json it prints
{"findings":[{"rule","field","start","length","why","replacement"}]}; start and
length count UTF-16 units, both 0 for what is missing. The glossary has the
columns word, plain words, language (no plain words: the word is left alone);
the policy is {"block":["overPromise"],"off":["longSentence"]}.

If the connection goes before the answer, the same request (with the same key,
so that it counts once) is repeated for up to 30 seconds. After that it is not
known whether the relay took it: exit code 75, and list shows it.

Exit codes
   0  done
   1  the relay refused, for instance because there is no such notice, or
      somebody with this login already
   2  the notice or audience is not valid; stderr names every wrong field
   3  kept: it waits until somebody else has approved it
  64  wrong command line
  66  a file cannot be read, or holds no password or certificate
  69  no relay can be reached
  70  something that should not happen
  75  a conflict, not stored, or not known: look, then try again
  77  wrong password, or no right to do this
)");
}

} // namespace foghorn::ctl
