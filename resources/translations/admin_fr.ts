<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>FieldProblem</name>
    <message>
        <source>fill in %1</source>
        <translation>remplissez %1</translation>
    </message>
    <message>
        <source>at most %1 elements are taken</source>
        <translation>%1 lignes au plus</translation>
    </message>
    <message>
        <source>an address or a network such as 10.3.0.0/16 is needed</source>
        <translation>il faut une adresse ou un réseau, comme 10.3.0.0/16</translation>
    </message>
    <message>
        <source>one of person, group, site, host, network is needed</source>
        <translation>indiquez des personnes, un groupe, un site, un poste ou un réseau</translation>
    </message>
    <message>
        <source>a list of names is needed</source>
        <translation>il faut une liste de noms</translation>
    </message>
    <message>
        <source>at most %1 values are taken in all</source>
        <translation>%1 noms au plus en tout</translation>
    </message>
    <message>
        <source>a name of 1 to 256 characters is needed</source>
        <translation>le nom doit compter de 1 à 256 caractères</translation>
    </message>
    <message>
        <source>say everyone or include at least one element</source>
        <translation>choisissez «&#x202f;Tout le monde&#x202f;» ou indiquez au moins un destinataire</translation>
    </message>
    <message>
        <source>the whole notice is larger than 32 KiB; shorten the details</source>
        <translation>l’avis entier dépasse 32 Kio&#x202f;; raccourcissez les détails</translation>
    </message>
    <message>
        <source>a notice of the kind %1 has no phase %2</source>
        <translation>un avis de type %1 n’a pas de phase %2</translation>
    </message>
    <message>
        <source>people cannot be asked to confirm a notice of severity info</source>
        <translation>on ne peut pas demander de confirmer un avis d’information</translation>
    </message>
    <message>
        <source>a cancellation says mistake or noLongerNeeded</source>
        <translation>une annulation dit s’il s’agit d’une erreur ou si l’avis n’est plus nécessaire</translation>
    </message>
    <message>
        <source>only a cancelled notice has a reason for it</source>
        <translation>seul un avis annulé porte un motif d’annulation</translation>
    </message>
    <message>
        <source>say which service this is about</source>
        <translation>dites de quel service il s’agit</translation>
    </message>
    <message>
        <source>at most %1 services are taken</source>
        <translation>%1 services au plus</translation>
    </message>
    <message>
        <source>an id is needed</source>
        <translation>il faut un identifiant</translation>
    </message>
    <message>
        <source>a plain name is needed</source>
        <translation>il faut un nom que tout le monde comprend</translation>
    </message>
    <message>
        <source>the language must be one that the text is written in</source>
        <translation>la langue doit être une de celles du texte</translation>
    </message>
    <message>
        <source>a language tag looks like en or pt-BR</source>
        <translation>un code de langue ressemble à en ou pt-BR</translation>
    </message>
    <message>
        <source>say what is wrong</source>
        <translation>dites ce qui ne va pas</translation>
    </message>
    <message>
        <source>say what it means for people</source>
        <translation>dites ce que cela change pour les personnes</translation>
    </message>
    <message>
        <source>the headline is one line</source>
        <translation>le titre tient sur une ligne</translation>
    </message>
    <message>
        <source>at most %1 things to do are taken</source>
        <translation>%1 choses à faire au plus</translation>
    </message>
    <message>
        <source>say what to do</source>
        <translation>dites ce qu’il faut faire</translation>
    </message>
    <message>
        <source>at most %1 are taken</source>
        <translation>%1 au plus</translation>
    </message>
    <message>
        <source>say what still works</source>
        <translation>dites ce qui fonctionne toujours</translation>
    </message>
    <message>
        <source>a maintenance says when it starts</source>
        <translation>une maintenance dit quand elle commence</translation>
    </message>
    <message>
        <source>a maintenance says when it ends</source>
        <translation>une maintenance dit quand elle se termine</translation>
    </message>
    <message>
        <source>the end must lie after the start</source>
        <translation>la fin doit venir après le début</translation>
    </message>
    <message>
        <source>while nobody knows when it will be back, say when the next update comes</source>
        <translation>tant que personne ne sait quand le service reviendra, dites quand viendra le prochain message</translation>
    </message>
    <message>
        <source>an unknown estimate has no time</source>
        <translation>une estimation inconnue n’a pas d’heure</translation>
    </message>
    <message>
        <source>a time is needed</source>
        <translation>il faut une heure</translation>
    </message>
    <message>
        <source>a time after the first one is needed</source>
        <translation>il faut une heure après la première</translation>
    </message>
    <message>
        <source>only an estimate between two times has a second one</source>
        <translation>seule une estimation entre deux heures en a une seconde</translation>
    </message>
    <message>
        <source>say for whom this is</source>
        <translation>dites à qui cela s’adresse</translation>
    </message>
    <message>
        <source>a link starts with https:, mailto: or tel:</source>
        <translation>un lien commence par https:, mailto: ou tel:</translation>
    </message>
    <message>
        <source>%1 characters are taken at most; these are %2</source>
        <translation>%1 caractères au plus&#x202f;; il y en a %2</translation>
    </message>
    <message>
        <source>it contains half a character</source>
        <translation>il contient un caractère incomplet</translation>
    </message>
    <message>
        <source>it contains an invisible control character</source>
        <translation>il contient un caractère de contrôle invisible</translation>
    </message>
    <message>
        <source>has passed already: nobody would see this notice</source>
        <translation>est déjà passée&#x202f;: personne ne verrait cet avis</translation>
    </message>
    <message>
        <source>has passed already: say when the next update really comes</source>
        <translation>est déjà passée&#x202f;: dites quand viendra vraiment le prochain message</translation>
    </message>
    <message>
        <source>passed 2 hours ago or more, so this would be out of date at once: give a later estimate, or a nextUpdateAt</source>
        <translation>est passée depuis 2 heures ou plus, l’avis serait aussitôt périmé&#x202f;: donnez une estimation plus tardive, ou l’heure du prochain message</translation>
    </message>
    <message>
        <source>a first revision cannot be an ending</source>
        <translation>un avis ne peut pas commencer par sa fin</translation>
    </message>
    <message>
        <source>stays %1 for the life of the notice</source>
        <translation>reste %1 pendant toute la vie de l’avis</translation>
    </message>
    <message>
        <source>cannot change: a drill stays a drill</source>
        <translation>ne peut pas changer&#x202f;: un exercice reste un exercice</translation>
    </message>
    <message>
        <source>another template has this id</source>
        <translation>un autre modèle a cet identifiant</translation>
    </message>
    <message>
        <source>your organisation does not send a notice without this: %1</source>
        <translation>votre organisation n’envoie pas d’avis sans cela&#x202f;: %1</translation>
    </message>
    <message>
        <source>your organisation does not send “%1”: %2</source>
        <translation>votre organisation n’envoie pas «&#x202f;%1&#x202f;»&#x202f;: %2</translation>
    </message>
    <message>
        <source>has not come yet: nobody can have looked then</source>
        <translation>n’est pas encore passé&#x202f;: personne n’a pu vérifier à cette heure-là</translation>
    </message>
    <message>
        <source>only a maintenance can end by itself</source>
        <translation>seule une maintenance peut se terminer d’elle-même</translation>
    </message>
    <message>
        <source>only a maintenance has reminders</source>
        <translation>seule une maintenance a des rappels</translation>
    </message>
    <message>
        <source>at most %1 reminders are taken</source>
        <translation>%1 rappels au plus sont acceptés</translation>
    </message>
    <message>
        <source>a reminder comes from 1 to %1 minutes before the start</source>
        <translation>un rappel arrive entre 1 et %1 minutes avant le début</translation>
    </message>
    <message>
        <source>each reminder comes once, the longest first</source>
        <translation>chaque rappel ne vient qu’une fois, le plus long d’abord</translation>
    </message>
    <message>
        <source>this starts in less than %1 working days: say to your colleagues why</source>
        <translation>cela commence dans moins de %1 jours ouvrés&#x202f;: dites à vos collègues pourquoi</translation>
    </message>
    <message>
        <source>has passed already: say until when it is really watched</source>
        <translation>est déjà passé&#x202f;: dites jusqu’à quand on surveille vraiment</translation>
    </message>
    <message>
        <source>it is still being watched: wait, or say that the watch ends before its time</source>
        <translation>elle est encore surveillée&#x202f;: attendez, ou dites que la surveillance finit plus tôt</translation>
    </message>
    <message>
        <source>a name is needed</source>
        <translation>il manque un nom</translation>
    </message>
    <message>
        <source>one line of at most %1 characters</source>
        <translation>une ligne de %1 caractères au plus</translation>
    </message>
    <message>
        <source>is no time zone that is known here: expected a name such as Europe/Madrid</source>
        <translation>n’est pas un fuseau horaire connu ici&#x202f;: on attend un nom comme Europe/Madrid</translation>
    </message>
    <message>
        <source>from 1 minute to 7 days are taken</source>
        <translation>de 1 minute à 7 jours sont acceptés</translation>
    </message>
    <message>
        <source>from %1 to %2 days are taken</source>
        <translation>de %1 à %2 jours sont acceptés</translation>
    </message>
    <message>
        <source>at most %1 exceptions are taken</source>
        <translation>%1 exceptions au plus sont acceptées</translation>
    </message>
    <message>
        <source>the end lies after the start, at most 7 days later</source>
        <translation>la fin vient après le début, 7 jours plus tard au plus</translation>
    </message>
    <message>
        <source>only a planned maintenance recurs</source>
        <translation>seule une maintenance prévue se répète</translation>
    </message>
    <message>
        <source>a drill does not recur</source>
        <translation>un exercice ne se répète pas</translation>
    </message>
    <message>
        <source>the times, the author and the number are filled by the series for each occurrence: leave them out</source>
        <translation>les heures, l’auteur et le numéro sont remplis par la série à chaque fois&#x202f;: laissez-les de côté</translation>
    </message>
    <message>
        <source>the whole series is larger than 48 KiB</source>
        <translation>la série entière dépasse 48 KiB</translation>
    </message>
    <message>
        <source>is no rule that can be read: expected one such as FREQ=MONTHLY;BYDAY=2SU (RFC 5545, RRULE)</source>
        <translation>n’est pas une règle lisible&#x202f;: on en attend une comme FREQ=MONTHLY;BYDAY=2SU (RFC 5545, RRULE)</translation>
    </message>
    <message>
        <source>takes place once a day at most: expected FREQ=DAILY, WEEKLY, MONTHLY or YEARLY without BYHOUR, BYMINUTE, BYSECOND</source>
        <translation>une fois par jour au plus&#x202f;: on attend FREQ=DAILY, WEEKLY, MONTHLY ou YEARLY sans BYHOUR, BYMINUTE, BYSECOND</translation>
    </message>
    <message>
        <source>never comes in the ten years after its first start</source>
        <translation>ne vient jamais dans les dix ans qui suivent son premier début</translation>
    </message>
    <message>
        <source>is longer than the time until the next one begins</source>
        <translation>dure plus que le temps avant le début de la suivante</translation>
    </message>
    <message>
        <source>how it is prevented is told once an incident is over</source>
        <translation>ce qui est fait pour l’éviter se dit une fois l’incident terminé</translation>
    </message>
    <message>
        <source>say in plain words what happened, beside what is done about it</source>
        <translation>dites avec des mots simples ce qui s’est passé, en plus de ce qui est fait</translation>
    </message>
    <message>
        <source>say what this team does until that day</source>
        <translation>dites ce que cette équipe fait d’ici là</translation>
    </message>
    <message>
        <source>say which team sees to it</source>
        <translation>dites quelle équipe s’en charge</translation>
    </message>
    <message>
        <source>say until which day, like 2026-12-04</source>
        <translation>dites jusqu’à quel jour, par exemple 2026-12-04</translation>
    </message>
    <message>
        <source>has come to its end: nothing is left to be told</source>
        <translation>est arrivée à sa fin&#x202f;: il ne reste rien à annoncer</translation>
    </message>
    <message>
        <source>the series does not take place on that day</source>
        <translation>la série n’a pas lieu ce jour-là</translation>
    </message>
    <message>
        <source>is over already</source>
        <translation>est déjà terminée</translation>
    </message>
    <message>
        <source>has begun already: end or cancel its notice on the board</source>
        <translation>a déjà commencé&#x202f;: terminez ou annulez son avis sur le tableau</translation>
    </message>
    <message>
        <source>its notice is out already: revise or postpone that one</source>
        <translation>son avis est déjà parti&#x202f;: modifiez ou reportez celui-là</translation>
    </message>
    <message>
        <source>is skipped: say first that it takes place</source>
        <translation>est sautée&#x202f;: dites d’abord qu’elle a lieu</translation>
    </message>
    <message>
        <source>you may publish up to %1</source>
        <translation>vous pouvez publier jusqu’à %1</translation>
    </message>
    <message>
        <source>you may not address everyone, only your own part</source>
        <translation>vous ne pouvez pas vous adresser à tous, seulement à votre partie</translation>
    </message>
    <message>
        <source>is not inside the part that you may address</source>
        <translation>n’est pas dans la partie à laquelle vous pouvez vous adresser</translation>
    </message>
    <message>
        <source>This organisation&apos;s notices are signed by their authors, and there is no key here to sign with.</source>
        <translation>Les avis de cette organisation sont signés par leurs auteurs, et il n’y a ici aucune clé pour signer.</translation>
    </message>
    <message>
        <source>Your signature (key %1) is not in the organisation&apos;s key list yet: ask whoever keeps the root key to add it.</source>
        <translation>Votre signature (clé %1) n’est pas encore dans la liste de clés de l’organisation&#x202f;: demandez à la personne qui garde la clé racine de l’ajouter.</translation>
    </message>
    <message>
        <source>The time of your signature (key %1) is over: ask whoever keeps the root key to renew it.</source>
        <translation>La durée de votre signature (clé %1) est écoulée&#x202f;: demandez à la personne qui garde la clé racine de la renouveler.</translation>
    </message>
</context>
<context>
    <name>foghorn</name>
    <message>
        <source>everyone</source>
        <translation>tout le monde</translation>
    </message>
    <message>
        <source>%1 except %2</source>
        <translation>%1 sauf %2</translation>
    </message>
    <message>
        <source>a notice cannot go from %1 to %2</source>
        <translation>un avis ne peut pas passer de «&#x202f;%1&#x202f;» à «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>Mineur</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>Majeur</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>Info: a line in the tray&apos;s list; nobody is interrupted</source>
        <translation>Information&#x202f;: une ligne dans la liste de la barre d’état&#x202f;; personne n’est interrompu</translation>
    </message>
    <message>
        <source>Minor: a pop-up in the corner for 20 seconds, then a mark in the tray</source>
        <translation>Mineur&#x202f;: une fenêtre dans le coin pendant 20 secondes, puis une marque dans la barre d’état</translation>
    </message>
    <message>
        <source>Major: a pop-up in the corner that stays until it is read</source>
        <translation>Majeur&#x202f;: une fenêtre dans le coin, qui reste jusqu’à ce qu’elle soit lue</translation>
    </message>
    <message>
        <source>Critical: large, on every screen, with a sound</source>
        <translation>Critique&#x202f;: en grand, sur tous les écrans, avec un son</translation>
    </message>
    <message>
        <source>investigating</source>
        <translation>en cours d’analyse</translation>
    </message>
    <message>
        <source>identified</source>
        <translation>cause trouvée</translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation>sous surveillance</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>résolu</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>planifié</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>en vérification</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>current</source>
        <translation>actuel</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>clos</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>it is new</source>
        <translation>il est nouveau</translation>
    </message>
    <message>
        <source>it got worse</source>
        <translation>c’est plus grave</translation>
    </message>
    <message>
        <source>there is something new to do</source>
        <translation>il y a quelque chose de nouveau à faire</translation>
    </message>
    <message>
        <source>what to do has changed</source>
        <translation>ce qu’il faut faire a changé</translation>
    </message>
    <message>
        <source>something need not be done any more</source>
        <translation>une chose n’est plus à faire</translation>
    </message>
    <message>
        <source>another service is affected</source>
        <translation>un autre service est touché</translation>
    </message>
    <message>
        <source>people are now asked to confirm</source>
        <translation>une confirmation est maintenant demandée</translation>
    </message>
    <message>
        <source>the start moved</source>
        <translation>le début a changé</translation>
    </message>
    <message>
        <source>the end moved</source>
        <translation>la fin a changé</translation>
    </message>
    <message>
        <source>the estimate got later</source>
        <translation>le retour est prévu plus tard</translation>
    </message>
    <message>
        <source>the estimate got less certain</source>
        <translation>le retour est moins certain</translation>
    </message>
    <message>
        <source>more people are told</source>
        <translation>davantage de personnes sont prévenues</translation>
    </message>
    <message>
        <source>it is reopened</source>
        <translation>il est rouvert</translation>
    </message>
    <message>
        <source>you asked for it</source>
        <translation>vous l’avez demandé</translation>
    </message>
    <message>
        <source>It reached their computer; it may not have been on the screen yet.</source>
        <translation>Il est arrivé sur leur poste&#x202f;; il n’a peut-être pas encore été à l’écran.</translation>
    </message>
    <message>
        <source>Their computer keeps it back: locked, presenting, or do-not-disturb.</source>
        <translation>Leur poste le retient&#x202f;: verrouillé, en présentation ou «&#x202f;ne pas déranger&#x202f;».</translation>
    </message>
    <message>
        <source>It was on the screen; it may not have been read.</source>
        <translation>Il était à l’écran&#x202f;; il n’a peut-être pas été lu.</translation>
    </message>
    <message>
        <source>They pressed “I have read this”.</source>
        <translation>Ils ont appuyé sur «&#x202f;J’ai lu&#x202f;».</translation>
    </message>
    <message>
        <source>Their computer was off or not connected; it comes when they are back.</source>
        <translation>Leur poste était éteint ou hors connexion&#x202f;; il arrivera à leur retour.</translation>
    </message>
    <message>
        <source>It was not on their screen yet: they do not know.</source>
        <translation>Il n’a pas encore été à leur écran&#x202f;: ils ne savent pas.</translation>
    </message>
    <message>
        <source>They have not confirmed; they may have seen it.</source>
        <translation>Ils n’ont pas confirmé&#x202f;; ils l’ont peut-être vu.</translation>
    </message>
    <message>
        <source>everyone addressed</source>
        <translation>tous les destinataires</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>non confirmé</translation>
    </message>
    <message>
        <source>displayed</source>
        <translation>affiché</translation>
    </message>
    <message>
        <source>not displayed</source>
        <translation>non affiché</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>remis</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>non remis</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>not seen for a month</source>
        <translation>pas vus depuis un mois</translation>
    </message>
    <message>
        <source>no longer addressed</source>
        <translation>ne sont plus destinataires</translation>
    </message>
    <message>
        <source>shared screens</source>
        <translation>écrans partagés</translation>
    </message>
    <message>
        <source>Everyone whom this notice is for.</source>
        <translation>Toutes les personnes à qui cet avis s’adresse.</translation>
    </message>
    <message>
        <source>They got an earlier revision; the notice is not for them any more.</source>
        <translation>Ils ont reçu une version précédente&#x202f;; l’avis ne s’adresse plus à eux.</translation>
    </message>
    <message>
        <source>It is for them, but no computer of theirs was connected for a month.</source>
        <translation>Il s’adresse à eux, mais aucun de leurs postes n’a été connecté depuis un mois.</translation>
    </message>
    <message>
        <source>Screens that nobody owns: they show it and are never asked to confirm.</source>
        <translation>Écrans qui ne sont à personne&#x202f;: ils l’affichent, sans jamais demander de confirmation.</translation>
    </message>
    <message>
        <source>not yet delivered</source>
        <translation>pas encore remis</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>over unseen</source>
        <translation>fini sans être vu</translation>
    </message>
    <message>
        <source>shared screen</source>
        <translation>écran partagé</translation>
    </message>
    <message>
        <source>shared screen %1</source>
        <translation>écran partagé %1</translation>
    </message>
    <message>
        <source>your sign-in has ended; please sign in again</source>
        <translation>votre session est terminée&#x202f;; merci de vous reconnecter</translation>
    </message>
    <message>
        <source>your account may not do this</source>
        <translation>votre compte n’a pas ce droit</translation>
    </message>
    <message>
        <source>somebody else has published meanwhile</source>
        <translation>quelqu’un d’autre a publié entre-temps</translation>
    </message>
    <message>
        <source>something in the notice needs a change</source>
        <translation>quelque chose est à changer dans l’avis</translation>
    </message>
    <message>
        <source>the relay had too many requests; please wait a moment</source>
        <translation>le serveur a reçu trop de demandes&#x202f;; merci de patienter un instant</translation>
    </message>
    <message>
        <source>this app and the relay have no protocol in common</source>
        <translation>ce programme et le serveur n’ont aucun protocole en commun</translation>
    </message>
    <message>
        <source>the relay does not know this notice</source>
        <translation>le serveur ne connaît pas cet avis</translation>
    </message>
    <message>
        <source>the relay could not store it</source>
        <translation>le serveur n’a pas pu l’enregistrer</translation>
    </message>
    <message>
        <source>this relay is older than the app and cannot do this</source>
        <translation>ce serveur est plus ancien que le programme et ne sait pas le faire</translation>
    </message>
    <message>
        <source>No relay is set.</source>
        <translation>Aucun serveur n’est indiqué.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a relay (wss://host:port/v1).</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas l’adresse d’un serveur (wss://hôte:port/v1).</translation>
    </message>
    <message>
        <source>“%1” would not be encrypted; off this computer only wss:// is used.</source>
        <translation>«&#x202f;%1&#x202f;» ne serait pas chiffré&#x202f;; hors de ce poste, seul wss:// est utilisé.</translation>
    </message>
    <message>
        <source>What answers there is not a Foghorn relay.</source>
        <translation>Ce qui répond à cette adresse n’est pas un serveur Foghorn.</translation>
    </message>
    <message>
        <source>The relay’s certificate was refused: %1.</source>
        <translation>Le certificat du serveur a été refusé&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The relay did not understand this app.</source>
        <translation>Le serveur n’a pas compris ce programme.</translation>
    </message>
    <message>
        <source>The relay does not know this sign-in.</source>
        <translation>Le serveur ne reconnaît pas cette connexion.</translation>
    </message>
    <message>
        <source>This app and the relay have no protocol in common.</source>
        <translation>Ce programme et le serveur n’ont aucun protocole en commun.</translation>
    </message>
    <message>
        <source>The relay refused the connection.</source>
        <translation>Le serveur a refusé la connexion.</translation>
    </message>
    <message>
        <source>there is no connection to the relay</source>
        <translation>pas de connexion avec le serveur</translation>
    </message>
    <message>
        <source>the connection went before the relay answered</source>
        <translation>la connexion a été coupée avant la réponse du serveur</translation>
    </message>
    <message>
        <source>the relay said: “%1”</source>
        <translation>le serveur a répondu&#x202f;: «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>The relay cannot be reached; trying again.</source>
        <translation>Le serveur est injoignable&#x202f;; nouvel essai en cours.</translation>
    </message>
    <message>
        <source>The login or the password is wrong.</source>
        <translation>L’identifiant ou le mot de passe est incorrect.</translation>
    </message>
    <message>
        <source>The sign-in has expired. Please sign in again.</source>
        <translation>La session a expiré. Merci de vous reconnecter.</translation>
    </message>
    <message>
        <source>Too many attempts to sign in. Please wait a moment and try again.</source>
        <translation>Trop de tentatives de connexion. Merci de patienter un instant avant de réessayer.</translation>
    </message>
    <message>
        <source>The relay refused the sign-in: %1.</source>
        <translation>Le serveur a refusé la connexion&#x202f;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is written yet</source>
        <translation>rien n’est encore écrit</translation>
    </message>
    <message>
        <source>no relay: it cannot be sent now</source>
        <translation>pas de serveur&#x202f;: envoi impossible pour l’instant</translation>
    </message>
    <message>
        <source>your account may not publish</source>
        <translation>votre compte ne peut pas publier</translation>
    </message>
    <message>
        <source>about to go out</source>
        <translation>sur le point de partir</translation>
    </message>
    <message>
        <source>sending …</source>
        <translation>envoi…</translation>
    </message>
    <message>
        <source>check or try again above</source>
        <translation>vérifiez ou réessayez ci-dessus</translation>
    </message>
    <message>
        <source>counting people …</source>
        <translation>comptage des personnes…</translation>
    </message>
    <message>
        <source>nobody is known by: %1</source>
        <translation>personne ne correspond à&#x202f;: %1</translation>
    </message>
    <message>
        <source>nobody is addressed</source>
        <translation>aucun destinataire</translation>
    </message>
    <message>
        <source>Cancel the notice</source>
        <translation>Annuler l’avis</translation>
    </message>
    <message>
        <source>Send the all-clear</source>
        <translation>Annoncer le retour à la normale</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>Envoyer à %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Interrupt %1 on every screen now</source>
        <translation>Interrompre %1 sur tous les écrans</translation>
    </message>
    <message>
        <source>Those who saw it are told to ignore it; the others see nothing.</source>
        <translation>Ceux qui l’ont vu sont invités à l’ignorer&#x202f;; les autres ne voient rien.</translation>
    </message>
    <message>
        <source>Goes to those who were told, once, without a sound.</source>
        <translation>Envoyé une seule fois, sans son, à ceux qui avaient été prévenus.</translation>
    </message>
    <message>
        <source>Will not interrupt: open pop-ups and lists change silently.</source>
        <translation>N’interrompt personne&#x202f;: les fenêtres et les listes ouvertes changent sans bruit.</translation>
    </message>
    <message>
        <source>Will interrupt people and ask them again: %1.</source>
        <translation>Interrompt et redemande une confirmation&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>Envoyé.</translation>
    </message>
    <message>
        <source>Not known (checking): the connection went before the relay answered. It may have been sent. Trying again cannot send it twice.</source>
        <translation>On ne sait pas (vérification)&#x202f;: la connexion a été coupée avant la réponse du serveur. L’avis est peut-être parti. Réessayer ne peut pas l’envoyer deux fois.</translation>
    </message>
    <message>
        <source>Not sent: %1. Your text is kept; nothing goes out by itself.</source>
        <translation>Non envoyé&#x202f;: %1. Votre texte est conservé&#x202f;; rien ne part tout seul.</translation>
    </message>
    <message>
        <source>Will be cancelled in %1 s.</source>
        <translation>Annulation dans %1 s.</translation>
    </message>
    <message>
        <source>The all-clear goes out in %1 s.</source>
        <translation>Le retour à la normale est annoncé dans %1 s.</translation>
    </message>
    <message>
        <source>Goes out to %1 in %2 s.</source>
        <translation>Part pour %1 dans %2 s.</translation>
    </message>
    <message>
        <source>Goes out in %1 s.</source>
        <translation>Part dans %1 s.</translation>
    </message>
    <message>
        <source>%1 told people about %2 %3: “%4”.</source>
        <translation>%1 a déjà prévenu de %2 %3&#x202f;: «&#x202f;%4&#x202f;».</translation>
    </message>
    <message>
        <source>%1 has published revision %2 meanwhile. Both texts are here: yours in the form, theirs under the preview. Put yours on top after reading theirs, or discard yours.</source>
        <translation>%1 a publié entre-temps la version %2. Les deux textes sont ici&#x202f;: le vôtre dans le formulaire, l’autre sous l’aperçu. Lisez l’autre, puis publiez le vôtre par-dessus, ou abandonnez le vôtre.</translation>
    </message>
    <message>
        <source>%1 · %2 connected now · %3 seen today · %4 not seen for a month</source>
        <translation>%1 · %2 connectées maintenant · %3 vues aujourd’hui · %4 pas vues depuis un mois</translation>
    </message>
    <message numerus="yes">
        <source>%n fields need a change</source>
        <translation>
            <numerusform>%n champ à corriger</numerusform>
            <numerusform>%n champs à corriger</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 time</source>
        <translation>heure de %1</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De quoi il est question</translation>
    </message>
    <message>
        <source>Who is affected, in words</source>
        <translation>Qui est concerné, en mots</translation>
    </message>
    <message>
        <source>What it means for people</source>
        <translation>Ce que cela change pour les personnes</translation>
    </message>
    <message>
        <source>What people gain by it</source>
        <translation>Ce que l’on y gagne</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>En attendant</translation>
    </message>
    <message>
        <source>What still works</source>
        <translation>Ce qui fonctionne toujours</translation>
    </message>
    <message>
        <source>What we are doing</source>
        <translation>Ce que nous faisons</translation>
    </message>
    <message>
        <source>Why, in plain words</source>
        <translation>Pourquoi, en mots simples</translation>
    </message>
    <message>
        <source>Last words: an apology, thanks</source>
        <translation>Mot de la fin&#x202f;: excuses, remerciements</translation>
    </message>
    <message>
        <source>Details for those who want more</source>
        <translation>Détails pour qui veut en savoir plus</translation>
    </message>
    <message numerus="yes">
        <source>%n days %1 h</source>
        <translation>
            <numerusform>%n jour et %1&#xa0;h</numerusform>
            <numerusform>%n jours et %1&#xa0;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>The last outage of this service took %1.</source>
        <translation>La dernière panne de ce service a duré %1.</translation>
    </message>
    <message numerus="yes">
        <source>The last %n outages of this service took %1 to %2 (median %3).</source>
        <translation>
            <numerusform>La dernière panne de ce service a duré de %1 à %2 (médiane %3).</numerusform>
            <numerusform>Les %n dernières pannes de ce service ont duré de %1 à %2 (médiane %3).</numerusform>
        </translation>
    </message>
    <message>
        <source>First estimates were %1 too short (median).</source>
        <translation>Les premières estimations étaient trop courtes de %1 (médiane).</translation>
    </message>
    <message>
        <source>First estimates were %1 too long (median).</source>
        <translation>Les premières estimations étaient trop longues de %1 (médiane).</translation>
    </message>
    <message>
        <source>First estimates were right (median).</source>
        <translation>Les premières estimations étaient justes (médiane).</translation>
    </message>
    <message>
        <source>%1 (said at %2)</source>
        <translation>%1 (dit à %2)</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <translation>Jusqu’ici&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 of these people already had %2 pop-ups today.</source>
        <translation>%1 de ces personnes ont déjà vu %2 fenêtres d’avis aujourd’hui.</translation>
    </message>
    <message>
        <source>%1 had %2 or more this week, and %2 are enough: can it be information, or wait?</source>
        <translation>%1 en ont reçu %2 ou plus cette semaine, et %2 suffisent&#x202f;: une simple information ou un peu d’attente iraient-elles&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new: %1</source>
        <translation>
            <numerusform>%n nouveau&#x202f;: %1</numerusform>
            <numerusform>%n nouveaux&#x202f;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed: %1</source>
        <translation>
            <numerusform>%n modifié&#x202f;: %1</numerusform>
            <numerusform>%n modifiés&#x202f;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed: %1</source>
        <translation>
            <numerusform>%n enlevé&#x202f;: %1</numerusform>
            <numerusform>%n enlevés&#x202f;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>only the order is another one</source>
        <translation>seul l’ordre change</translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>rien ne change</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>%1 · not saved</source>
        <translation>%1 · non enregistré</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>Nouvel avis</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>no day of review</source>
        <translation>sans date de relecture</translation>
    </message>
    <message>
        <source>review was due %1</source>
        <translation>devait être relu&#x202f;: %1</translation>
    </message>
    <message>
        <source>review by %1</source>
        <translation>à relire avant le %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>Quand l’utiliser</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Day of review</source>
        <translation>Date de relecture</translation>
    </message>
    <message>
        <source>Rhythm of updates</source>
        <translation>Rythme des messages</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Champs à remplir</translation>
    </message>
    <message>
        <source>Words in %1</source>
        <translation>Texte en %1</translation>
    </message>
    <message>
        <source>How bad, and where it stands</source>
        <translation>Gravité, et où en est-on</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>your organisation does not send these words</source>
        <translation>votre organisation n’envoie pas ces mots</translation>
    </message>
    <message>
        <source>“%1” is out of date: the last word came %2. Does it still hold?</source>
        <translation>«&#x202f;%1&#x202f;» n’est plus à jour&#x202f;: dernières nouvelles à %2. Est-ce encore vrai&#x202f;?</translation>
    </message>
    <message>
        <source>“%1”: you promised the next word by %2.</source>
        <translation>«&#x202f;%1&#x202f;»&#x202f;: vous avez promis des nouvelles avant %2.</translation>
    </message>
    <message>
        <source>“%1”: the next word was promised for %2, %3.</source>
        <translation>«&#x202f;%1&#x202f;»&#x202f;: des nouvelles étaient promises pour %2, %3.</translation>
    </message>
    <message>
        <source>Whoever can: “still working on it” is enough.</source>
        <translation>À qui peut&#x202f;: «&#x202f;Toujours en cours&#x202f;» suffit.</translation>
    </message>
    <message>
        <source>People see that it is late.</source>
        <translation>Chacun voit qu’elles tardent.</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait for a word.</source>
        <translation>
            <numerusform>%n autre attend des nouvelles.</numerusform>
            <numerusform>%n autres attendent des nouvelles.</numerusform>
        </translation>
    </message>
    <message>
        <source>to call: not told that it is over</source>
        <translation>à appeler&#x202f;: ne savent pas que c’est fini</translation>
    </message>
    <message>
        <source>They were told of the trouble, and it has not been on their screen yet that it is over.</source>
        <translation>On leur a annoncé le problème, et leur écran n’a pas encore montré que c’est fini.</translation>
    </message>
    <message>
        <source>Why this work is done</source>
        <translation>Pourquoi ces travaux sont faits</translation>
    </message>
    <message>
        <source>“%1” should have ended by %2, %3.</source>
        <translation>«&#x202f;%1&#x202f;» a dépassé sa fin prévue (%2), %3.</translation>
    </message>
    <message>
        <source>Is it done, or does it take longer?</source>
        <translation>Est-ce fini, ou cela dure-t-il plus longtemps&#x202f;?</translation>
    </message>
    <message>
        <source>What is done so that it does not happen again</source>
        <translation>Ce qui est fait pour que cela ne se reproduise pas</translation>
    </message>
    <message>
        <source>Tell quietly</source>
        <translation>L’annoncer discrètement</translation>
    </message>
    <message>
        <source>Goes quietly into the lists of those who were told; nobody is interrupted.</source>
        <translation>Arrive discrètement dans les listes de ceux qui ont été prévenus&#x202f;; personne n’est interrompu.</translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln people say that it is still broken.</source>
        <translation>
            <numerusform>«&#x202f;%1&#x202f;»&#x202f;: %Ln personne dit que cela ne marche toujours pas.</numerusform>
            <numerusform>«&#x202f;%1&#x202f;»&#x202f;: %Ln personnes disent que cela ne marche toujours pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every week: %1</source>
        <translation>Chaque semaine&#x202f;: %1</translation>
    </message>
    <message>
        <source>Every month: first %1</source>
        <translation>Chaque mois&#x202f;: premier %1</translation>
    </message>
    <message>
        <source>Every month: second %1</source>
        <translation>Chaque mois&#x202f;: deuxième %1</translation>
    </message>
    <message>
        <source>Every month: third %1</source>
        <translation>Chaque mois&#x202f;: troisième %1</translation>
    </message>
    <message>
        <source>Every month: fourth %1</source>
        <translation>Chaque mois&#x202f;: quatrième %1</translation>
    </message>
    <message>
        <source>Every month: last %1</source>
        <translation>Chaque mois&#x202f;: dernier %1</translation>
    </message>
    <message>
        <source>It does not come any more.</source>
        <translation>Elle ne revient plus.</translation>
    </message>
    <message>
        <source>The clocks change in between; it stays at %1 by the clock here.</source>
        <translation>Entre-temps on change d’heure&#x202f;; elle reste à %1 à l’heure d’ici.</translation>
    </message>
    <message>
        <source>Next: %1.</source>
        <translation>Prochaines&#x202f;: %1.</translation>
    </message>
    <message>
        <source>%1, at %2 (%3)</source>
        <translation>%1, à %2 (%3)</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#x202f;s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1&#x202f;min %2&#x202f;s</translation>
    </message>
    <message>
        <source>the first after %1</source>
        <translation>le premier après %1</translation>
    </message>
    <message>
        <source>half of them after %1</source>
        <translation>la moitié après %1</translation>
    </message>
    <message>
        <source>90 % after %1</source>
        <translation>90&#x202f;% après %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n desks showed it</source>
        <translation>
            <numerusform>%1 poste sur %n l’a affiché</numerusform>
            <numerusform>%1 postes sur %n l’ont affiché</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#x202f;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n desks</source>
        <translation>
            <numerusform>%1 poste sur %n</numerusform>
            <numerusform>%1 postes sur %n</numerusform>
        </translation>
    </message>
    <message>
        <source>went offline at %1; it shows it when it is back</source>
        <translation>a été déconnecté&#x202f;: %1&#x202f;; il l’affichera à son retour</translation>
    </message>
    <message>
        <source>has it; the screen is locked or full, or the person asked for quiet</source>
        <translation>l’a reçu&#x202f;; l’écran est verrouillé ou occupé, ou la personne a demandé le calme</translation>
    </message>
    <message>
        <source>has it and did not show it: look at this computer</source>
        <translation>l’a reçu sans l’afficher&#x202f;: vérifiez ce poste</translation>
    </message>
    <message>
        <source>is connected and did not answer: look at this computer</source>
        <translation>est connecté et n’a pas répondu&#x202f;: vérifiez ce poste</translation>
    </message>
    <message>
        <source>the code from your phone is needed</source>
        <translation>il faut le code de votre téléphone</translation>
    </message>
    <message>
        <source>it waits for a colleague to approve it</source>
        <translation>l’avis attend qu’un collègue l’approuve</translation>
    </message>
    <message>
        <source>Type the six digits that the app on your phone shows.</source>
        <translation>Tapez les six chiffres qu’affiche l’application de votre téléphone.</translation>
    </message>
    <message>
        <source>shut out; its person may come back</source>
        <translation>exclu&#x202f;; sa personne peut revenir</translation>
    </message>
    <message>
        <source>shut out by %1</source>
        <translation>exclu par %1</translation>
    </message>
    <message>
        <source>shut out by %1: %2</source>
        <translation>exclu par %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>vu pour la dernière fois&#x202f;: %1</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>run out</source>
        <translation>expiré</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>épuisé</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>The relay’s certificate ran out on %1. Run “foghornd renew” on the relay.</source>
        <translation>Le certificat du serveur a expiré le %1. Lancez «&#x202f;foghornd renew&#x202f;» sur le serveur.</translation>
    </message>
    <message>
        <source>The relay’s certificate is not valid before %1. Is this computer’s date right?</source>
        <translation>Le certificat du serveur n’est pas valable avant le %1. La date de cet ordinateur est-elle juste&#x202f;?</translation>
    </message>
    <message>
        <source>The relay’s certificate is not for the name %1.</source>
        <translation>Le certificat du serveur n’est pas au nom de %1.</translation>
    </message>
    <message>
        <source>The relay’s certificate is by “%1”, whom this computer does not trust.</source>
        <translation>Le certificat du serveur est émis par «&#x202f;%1&#x202f;», en qui cet ordinateur n’a pas confiance.</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>consultation</translation>
    </message>
    <message>
        <source>help desk</source>
        <translation>assistance</translation>
    </message>
    <message>
        <source>author</source>
        <translation>rédaction</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>approbation</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administration</translation>
    </message>
    <message>
        <source>Sees the board and its numbers, and no names.</source>
        <translation>Voit le tableau et ses chiffres, sans les noms.</translation>
    </message>
    <message>
        <source>Sees the board, and who has read what.</source>
        <translation>Voit le tableau, et qui a lu quoi.</translation>
    </message>
    <message>
        <source>Publishes notices, and edits templates and services.</source>
        <translation>Publie des avis, et modifie modèles et services.</translation>
    </message>
    <message>
        <source>Sees the board and names, and approves what waits.</source>
        <translation>Voit le tableau et les noms, et approuve ce qui attend.</translation>
    </message>
    <message>
        <source>Does everything: also accounts, computers and the relay.</source>
        <translation>Fait tout&#x202f;: aussi les comptes, les ordinateurs et le serveur.</translation>
    </message>
    <message>
        <source>read the board</source>
        <translation>lire le tableau</translation>
    </message>
    <message>
        <source>see who has read what</source>
        <translation>voir qui a lu quoi</translation>
    </message>
    <message>
        <source>publish notices</source>
        <translation>publier des avis</translation>
    </message>
    <message>
        <source>make enrolment tokens</source>
        <translation>créer des jetons d’inscription</translation>
    </message>
    <message>
        <source>look after accounts</source>
        <translation>gérer les comptes</translation>
    </message>
    <message>
        <source>read how the relay is</source>
        <translation>lire l’état du serveur</translation>
    </message>
    <message>
        <source>edit templates and services</source>
        <translation>modifier modèles et services</translation>
    </message>
    <message>
        <source>approve what waits</source>
        <translation>approuver ce qui attend</translation>
    </message>
    <message>
        <source>look after computers</source>
        <translation>gérer les ordinateurs</translation>
    </message>
    <message>
        <source>read the audit trail</source>
        <translation>lire le journal d’audit</translation>
    </message>
    <message>
        <source>make API tokens</source>
        <translation>créer des jetons d’API</translation>
    </message>
    <message>
        <source>up to “%1”</source>
        <translation>jusqu’à «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>to nobody</source>
        <translation>à personne</translation>
    </message>
    <message>
        <source>only to %1</source>
        <translation>seulement à %1</translation>
    </message>
    <message>
        <source>shut out</source>
        <translation>exclu</translation>
    </message>
    <message>
        <source>second factor</source>
        <translation>second facteur</translation>
    </message>
    <message>
        <source>from the directory</source>
        <translation>de l’annuaire</translation>
    </message>
</context>
<context>
    <name>foghorn::AccountPage</name>
    <message>
        <source>Your account</source>
        <translation>Votre compte</translation>
    </message>
    <message>
        <source>You may read only, until you have set up a second factor.</source>
        <translation>Vous ne pouvez que lire, tant que vous n’avez pas de second facteur.</translation>
    </message>
    <message>
        <source>You may read, and not publish.</source>
        <translation>Vous pouvez lire, et non publier.</translation>
    </message>
    <message>
        <source>You may publish, to everyone.</source>
        <translation>Vous pouvez publier, pour tout le monde.</translation>
    </message>
    <message>
        <source>You may publish: %1.</source>
        <translation>Vous pouvez publier&#x202f;: %1.</translation>
    </message>
</context>
<context>
    <name>foghorn::AdminMenu</name>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Rédiger</translation>
    </message>
    <message>
        <source>Foghorn</source>
        <translation>Foghorn</translation>
    </message>
    <message numerus="yes">
        <source>Board  (%n to do)</source>
        <translation>
            <numerusform>Tableau  (%n à faire)</numerusform>
            <numerusform>Tableau  (%n à faire)</numerusform>
        </translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Recurring</source>
        <translation>Périodiques</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Exercices</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Votre compte</translation>
    </message>
</context>
<context>
    <name>foghorn::AdminWindow</name>
    <message>
        <source>Foghorn admin</source>
        <translation>Foghorn&#x202f;: administration</translation>
    </message>
    <message>
        <source>A draft is open</source>
        <translation>Un brouillon est ouvert</translation>
    </message>
    <message>
        <source>“%1” is not sent yet.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas encore envoyé.</translation>
    </message>
    <message>
        <source>Keep it for later</source>
        <translation>Garder pour plus tard</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>L’abandonner</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Y revenir</translation>
    </message>
    <message>
        <source>the services</source>
        <translation>les services</translation>
    </message>
    <message>
        <source>Not everything is saved</source>
        <translation>Tout n’est pas enregistré</translation>
    </message>
    <message>
        <source>Not saved yet: %1.</source>
        <translation>Pas encore enregistré&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Fermer et le perdre</translation>
    </message>
    <message>
        <source>It is still being watched</source>
        <translation>La surveillance n’est pas finie</translation>
    </message>
    <message>
        <source>It is watched until %1, and then ends by itself unless people say that it is still broken. End it now all the same?</source>
        <translation>La surveillance dure jusqu’à %1, puis tout finit de soi-même, sauf si des personnes disent que c’est toujours en panne. Terminer maintenant tout de même&#x202f;?</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Terminer maintenant</translation>
    </message>
    <message>
        <source>Go on watching</source>
        <translation>Continuer la surveillance</translation>
    </message>
</context>
<context>
    <name>foghorn::ApiTokensTab</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Peut</translation>
    </message>
    <message>
        <source>Publishes</source>
        <translation>Publie</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Créé par</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernier usage</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>API tokens</source>
        <translation>Jetons d’API</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi il sert</translation>
    </message>
    <message>
        <source>The new API token</source>
        <translation>Le nouveau jeton d’API</translation>
    </message>
    <message>
        <source>Shown this once. Whoever has it can do what it may: put it into a file that only the script can read.</source>
        <translation>Montré cette seule fois. Qui l’a peut faire ce qu’il permet&#x202f;: mettez-le dans un fichier que seul le script peut lire.</translation>
    </message>
    <message>
        <source>Make a token …</source>
        <translation>Créer un jeton …</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Le créer</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>L’annuler</translation>
    </message>
    <message>
        <source>Keys for scripts and monitoring. Each does only what it is made for, and never more than whoever made it may.</source>
        <translation>Pour les scripts et la supervision. Chacun ne fait que ce pour quoi il est créé, et jamais plus que ce que peut la personne qui l’a créé.</translation>
    </message>
    <message>
        <source>Nothing is done by it any more.</source>
        <translation>Il ne fait plus rien.</translation>
    </message>
    <message>
        <source>Monitoring Lyon</source>
        <translation>Supervision Lyon</translation>
    </message>
    <message>
        <source>Days it is good for</source>
        <translation>Jours de validité</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>Ce qu’il peut faire</translation>
    </message>
    <message>
        <source>A name, so that others know later what it was for.</source>
        <translation>Un nom, pour que d’autres sachent plus tard à quoi il servait.</translation>
    </message>
    <message>
        <source>everything, to everyone</source>
        <translation>tout, à tout le monde</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
</context>
<context>
    <name>foghorn::ApprovalRow</name>
    <message>
        <source>%1 wants to send this: %2</source>
        <translation>%1 veut envoyer ceci&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 wants to send this update: %2</source>
        <translation>%1 veut envoyer cette mise à jour&#x202f;: %2</translation>
    </message>
    <message>
        <source>Not sent yet, a colleague has to approve it: %1</source>
        <translation>Pas encore envoyé, un collègue doit l’approuver&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 did not approve: %2</source>
        <translation>%1 n’a pas approuvé&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 sent this without waiting for a colleague: %2</source>
        <translation>%1 a envoyé ceci sans attendre un collègue&#x202f;: %2</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>critique</translation>
    </message>
    <message>
        <source>to many people</source>
        <translation>à beaucoup de monde</translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>Regarder…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>It cannot wait…</source>
        <translation>Cela ne peut pas attendre…</translation>
    </message>
    <message>
        <source>Write it again…</source>
        <translation>Récrire…</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>This is what people will see:</source>
        <translation>Voici ce que les gens verront&#x202f;:</translation>
    </message>
    <message>
        <source>Everybody who approves is told at once, with your reason.</source>
        <translation>Tous ceux qui approuvent l’apprennent aussitôt, avec votre raison.</translation>
    </message>
    <message>
        <source>Lyon is not concerned: only Madrid.</source>
        <translation>Seulement Madrid, pas Lyon.</translation>
    </message>
    <message>
        <source>The fault is spreading; nobody else is here.</source>
        <translation>La panne s’étend&#x202f;; il n’y a personne d’autre ici.</translation>
    </message>
    <message>
        <source>What should be different, if you do not approve it</source>
        <translation>Ce qui devrait changer, si vous n’approuvez pas</translation>
    </message>
    <message>
        <source>Why it cannot wait</source>
        <translation>Pourquoi cela ne peut pas attendre</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Ne pas envoyer</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Approve: send it now</source>
        <translation>Approuver&#x202f;: envoyer maintenant</translation>
    </message>
    <message>
        <source>%1 · %2 · waits %3</source>
        <translation>%1 · %2 · attend %3</translation>
    </message>
    <message>
        <source>recurring</source>
        <translation>récurrent</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
</context>
<context>
    <name>foghorn::ApprovalsBar</name>
    <message numerus="yes">
        <source>%Ln wait for a second pair of eyes</source>
        <translation>
            <numerusform>%Ln attend un second regard</numerusform>
            <numerusform>%Ln attendent un second regard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::AudienceEdit</name>
    <message>
        <source>Everyone</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Seulement</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>+ site, group or people</source>
        <translation>+ site, groupe ou personnes</translation>
    </message>
    <message>
        <source>+ except</source>
        <translation>+ sauf</translation>
    </message>
    <message>
        <source>Also kept from the script that sent it: %1</source>
        <translation>Conservé aussi du script qui l’a envoyé&#x202f;: %1</translation>
    </message>
    <message>
        <source>except</source>
        <translation>sauf</translation>
    </message>
    <message>
        <source>site</source>
        <translation>site</translation>
    </message>
    <message>
        <source>group</source>
        <translation>groupe</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>computer</source>
        <translation>poste</translation>
    </message>
    <message>
        <source>network</source>
        <translation>réseau</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>type</translation>
    </message>
    <message>
        <source>except these</source>
        <translation>sauf ceux-ci</translation>
    </message>
    <message>
        <source>these</source>
        <translation>ceux-ci</translation>
    </message>
    <message>
        <source>Lyon, Madrid</source>
        <translation>Lyon, Madrid</translation>
    </message>
    <message>
        <source>remove this line</source>
        <translation>enlever cette ligne</translation>
    </message>
    <message>
        <source>finance</source>
        <translation>comptabilité</translation>
    </message>
    <message>
        <source>ana@corp.example</source>
        <translation>ana@corp.example</translation>
    </message>
</context>
<context>
    <name>foghorn::BlankEdit</name>
    <message>
        <source>must be filled in</source>
        <translation>obligatoire</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>What the author is asked</source>
        <translation>Ce qui est demandé</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>Remove the blank %1</source>
        <translation>Enlever le champ %1</translation>
    </message>
    <message>
        <source>Blank %1</source>
        <translation>Champ %1</translation>
    </message>
</context>
<context>
    <name>foghorn::BlanksBar</name>
    <message>
        <source>Fill in first:</source>
        <translation>À remplir d’abord&#x202f;:</translation>
    </message>
    <message>
        <source>%1 (may stay empty)</source>
        <translation>%1 (peut rester vide)</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, en %2</translation>
    </message>
    <message>
        <source>e.g. %1</source>
        <translation>p. ex. %1</translation>
    </message>
    <message>
        <source>Send without %1</source>
        <translation>Envoyer sans %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>foghorn::BlanksEdit</name>
    <message>
        <source>What the author fills in. It stands in the words as {{word}}; service, site and phone fill themselves where they are known.</source>
        <translation>Ce que remplit qui rédige. Dans le texte, c’est {{word}}&#x202f;; service, site et phone se remplissent tout seuls quand on les connaît.</translation>
    </message>
    <message>
        <source>+ blank</source>
        <translation>+ champ</translation>
    </message>
</context>
<context>
    <name>foghorn::BoardPage</name>
    <message>
        <source>connected, the numbers are live</source>
        <translation>connecté, chiffres en direct</translation>
    </message>
    <message>
        <source>not connected %1, the numbers are old</source>
        <translation>pas de connexion %1, les chiffres ne sont pas à jour</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>Nouvel avis</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Nothing is announced right now. All quiet.</source>
        <translation>Aucun avis pour le moment. Tout est calme.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n ended</source>
        <translation>
            <numerusform>Afficher %n avis clos</numerusform>
            <numerusform>Afficher %n avis clos</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide ended</source>
        <translation>Masquer les avis clos</translation>
    </message>
</context>
<context>
    <name>foghorn::CardButtons</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Rouvrir…</translation>
    </message>
    <message>
        <source>Still working on it</source>
        <translation>Toujours en cours</translation>
    </message>
    <message>
        <source>Update…</source>
        <translation>Mettre à jour…</translation>
    </message>
    <message>
        <source>All clear…</source>
        <translation>Retour à la normale…</translation>
    </message>
    <message>
        <source>Tells quietly that you are at it, and when the next word comes. Nobody is interrupted.</source>
        <translation>Dit sans déranger que vous y travaillez et quand viendra la suite. Personne n’est interrompu.</translation>
    </message>
    <message>
        <source>Tells at once that it is looked into again, and when the next word comes.</source>
        <translation>Dit aussitôt que l’on regarde de nouveau, et quand vient le prochain message.</translation>
    </message>
    <message>
        <source>Tells that it works again as far as you can see, asks people whether it does, and gives the all-clear by itself when the watch is over.</source>
        <translation>Dit que cela fonctionne de nouveau pour autant que vous le voyiez, demande aux personnes si c’est vrai, et annonce la fin de soi-même quand la surveillance est finie.</translation>
    </message>
    <message>
        <source>Cancel: it was sent by mistake…</source>
        <translation>Annuler&#x202f;: envoyé par erreur…</translation>
    </message>
    <message>
        <source>Cancel: it is no longer needed…</source>
        <translation>Annuler&#x202f;: plus nécessaire…</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>Reporter…</translation>
    </message>
    <message>
        <source>Takes longer…</source>
        <translation>Dure plus longtemps…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln say it is still broken: reopen</source>
        <translation>
            <numerusform>%Ln dit que c’est toujours en panne&#x202f;: rouvrir</numerusform>
            <numerusform>%Ln disent que c’est toujours en panne&#x202f;: rouvrir</numerusform>
        </translation>
    </message>
    <message>
        <source>Watch it from now on for</source>
        <translation>Surveiller à partir de maintenant pendant</translation>
    </message>
    <message>
        <source>Works again: watch it for</source>
        <translation>Cela remarche&#x202f;: surveiller pendant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours</source>
        <translation>
            <numerusform>%Ln heure</numerusform>
            <numerusform>%Ln heures</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <translation>%1 (d’habitude)</translation>
    </message>
</context>
<context>
    <name>foghorn::CardFacts</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1&#x202f;: %2 sur %3</translation>
    </message>
    <message>
        <source>no site known</source>
        <translation>site inconnu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more sites</source>
        <translation>
            <numerusform>%Ln autre site</numerusform>
            <numerusform>%Ln autres sites</numerusform>
        </translation>
    </message>
    <message>
        <source>Know that it is over</source>
        <translation>Savent que c’est fini</translation>
    </message>
    <message>
        <source>%1 of %2 who were told</source>
        <translation>%1 sur %2 qui ont été prévenus</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to call</source>
        <translation>
            <numerusform>%Ln à appeler</numerusform>
            <numerusform>%Ln à appeler</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected now</source>
        <translation>Connectés maintenant</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>Fonctionne pour</translation>
    </message>
    <message>
        <source>Still broken</source>
        <translation>Toujours en panne</translation>
    </message>
    <message>
        <source>Broken where</source>
        <translation>Où cela ne marche pas</translation>
    </message>
    <message>
        <source>Not seen for a month</source>
        <translation>Pas vus depuis un mois</translation>
    </message>
    <message>
        <source>No longer addressed</source>
        <translation>Ne sont plus destinataires</translation>
    </message>
    <message>
        <source>Shared screens</source>
        <translation>Écrans partagés</translation>
    </message>
    <message>
        <source>Watched until</source>
        <translation>Surveillé jusqu’à</translation>
    </message>
    <message>
        <source>Expected back</source>
        <translation>Retour prévu</translation>
    </message>
    <message>
        <source>Said so far</source>
        <translation>Annoncé jusqu’ici</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Dernière vérification</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>Pas à jour</translation>
    </message>
    <message>
        <source>needs an update or an all-clear</source>
        <translation>attend une mise à jour ou sa fin</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Prochain message</translation>
    </message>
    <message>
        <source>was due %1, %2</source>
        <translation>était attendu&#x202f;: %1, %2</translation>
    </message>
    <message>
        <source>Was it clear?</source>
        <translation>Était-ce clair&#x202f;?</translation>
    </message>
    <message>
        <source>clear to %1, unclear to %2</source>
        <translation>clair pour %1, pas clair pour %2</translation>
    </message>
    <message>
        <source>Save timeline…</source>
        <translation>Enregistrer la chronologie…</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Fin prévue</translation>
    </message>
    <message>
        <source>should have ended by %1, %2</source>
        <translation>fin prévue&#x202f;: %1, %2</translation>
    </message>
    <message>
        <source>Told late because</source>
        <translation>Annoncé tard parce que</translation>
    </message>
</context>
<context>
    <name>foghorn::CoachLines</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Your organisation does not send this.</source>
        <translation>Votre organisation n’envoie pas cela.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1&#x202f;: «&#x202f;%2&#x202f;»</translation>
    </message>
</context>
<context>
    <name>foghorn::CoachSummary</name>
    <message>
        <source>Go to the first</source>
        <translation>Aller au premier</translation>
    </message>
    <message>
        <source>What, who, when, what to do, next update: all there.</source>
        <translation>Quoi, qui, quand, que faire, prochain point&#x202f;: tout y est.</translation>
    </message>
    <message>
        <source>Nothing to remark.</source>
        <translation>Rien à signaler.</translation>
    </message>
    <message numerus="yes">
        <source>%n hints for better words</source>
        <translation>
            <numerusform>%n conseil pour mieux le dire</numerusform>
            <numerusform>%n conseils pour mieux le dire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n hints</source>
        <translation>
            <numerusform>%1&#x202f;: %n conseil</numerusform>
            <numerusform>%1&#x202f;: %n conseils</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>foghorn::ComposeBody</name>
    <message>
        <source>Write</source>
        <translation>Rédiger</translation>
    </message>
    <message>
        <source>What people see</source>
        <translation>Ce qui s’affiche</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Toutes les langues</translation>
    </message>
</context>
<context>
    <name>foghorn::ComposeFoot</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Rappeler l’avis</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer tout de suite</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Le récupérer</translation>
    </message>
    <message>
        <source>Critical: a large window with a sound, over whatever people do.</source>
        <translation>Critique&#x202f;: une grande fenêtre avec un son, par-dessus tout ce qui est en cours.</translation>
    </message>
    <message>
        <source>Send to me first</source>
        <translation>Me l’envoyer d’abord</translation>
    </message>
    <message>
        <source>To me alone</source>
        <translation>À moi seulement</translation>
    </message>
    <message>
        <source>To the group %1</source>
        <translation>Au groupe %1</translation>
    </message>
</context>
<context>
    <name>foghorn::ComposeForm</name>
    <message>
        <source>not asked</source>
        <translation>non demandé</translation>
    </message>
    <message>
        <source>asked to confirm</source>
        <translation>confirmation demandée</translation>
    </message>
    <message>
        <source>as the rules say</source>
        <translation>selon les règles</translation>
    </message>
    <message>
        <source>interrupt in any case</source>
        <translation>toujours interrompre</translation>
    </message>
    <message>
        <source>quietly</source>
        <translation>sans interrompre</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>De quoi il s’agit</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Où en est-on</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>How bad</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Depuis quand</translation>
    </message>
    <message>
        <source>Expected back</source>
        <translation>Retour prévu</translation>
    </message>
    <message>
        <source>Next update by</source>
        <translation>Prochain message avant</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Qui appeler</translation>
    </message>
    <message>
        <source>Ask people to confirm</source>
        <translation>Demander de confirmer</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation>Interrompre</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>Quelque chose ne va pas</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Annonce</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Fin prévue</translation>
    </message>
    <message>
        <source>Planned work</source>
        <translation>Travaux planifiés</translation>
    </message>
    <message>
        <source>Planned start</source>
        <translation>Début prévu</translation>
    </message>
    <message>
        <source>I say when it is done</source>
        <translation>je dis quand c’est fini</translation>
    </message>
    <message>
        <source>it ends by itself, as planned</source>
        <translation>cela se termine tout seul, comme prévu</translation>
    </message>
    <message>
        <source>The supplier closes a security hole tonight.</source>
        <translation>Le fournisseur corrige une faille de sécurité ce soir.</translation>
    </message>
    <message>
        <source>Why at such short notice (only colleagues read it)</source>
        <translation>Pourquoi si tard (seuls les collègues le lisent)</translation>
    </message>
    <message>
        <source>At its end</source>
        <translation>À la fin</translation>
    </message>
    <message numerus="yes">
        <source>It starts in less than %n working days.</source>
        <translation>
            <numerusform>Cela commence dans moins de %n jour ouvré.</numerusform>
            <numerusform>Cela commence dans moins de %n jours ouvrés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Holidays in between: %1.</source>
        <translation>Jours fériés entre-temps&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Which team sees to it, and until which day</source>
        <translation>Quelle équipe s’en charge, et jusqu’à quel jour</translation>
    </message>
    <message>
        <source>What happened, in plain words</source>
        <translation>Ce qui s’est passé, avec des mots simples</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Se répète</translation>
    </message>
    <message>
        <source>Remind people</source>
        <translation>Rappeler</translation>
    </message>
    <message>
        <source>The same fault as on Monday; it was explained then.</source>
        <translation>La même panne que lundi&#x202f;; elle a été expliquée alors.</translation>
    </message>
    <message>
        <source>No follow-up needed, because… (only colleagues read it)</source>
        <translation>Pas d’explication nécessaire, car… (seuls les collègues le lisent)</translation>
    </message>
    <message>
        <source>Not known yet? The board reminds you in the next working days.</source>
        <translation>Pas encore connu&#x202f;? Le tableau vous le rappelle dans les prochains jours ouvrés.</translation>
    </message>
</context>
<context>
    <name>foghorn::ComposeHead</name>
    <message>
        <source>Update that one</source>
        <translation>Mettre celui-là à jour</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>Put mine on top of theirs</source>
        <translation>Publier le mien par-dessus</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Words from a template…</source>
        <translation>Texte d’un modèle…</translation>
    </message>
</context>
<context>
    <name>foghorn::ComposePreview</name>
    <message>
        <source>IT</source>
        <translation>Informatique</translation>
    </message>
    <message>
        <source>This is what people see</source>
        <translation>Voici ce qui s’affiche</translation>
    </message>
    <message>
        <source>Published meanwhile by %1</source>
        <translation>Publié entre-temps par %1</translation>
    </message>
</context>
<context>
    <name>foghorn::ComposeWriting</name>
    <message>
        <source>New notice</source>
        <translation>Nouvel avis</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>All clear</source>
        <translation>Retour à la normale</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>a second window: its draft is kept apart from the other&apos;s</source>
        <translation>deuxième fenêtre&#x202f;: son brouillon est gardé à part de l’autre</translation>
    </message>
    <message>
        <source>A draft was left unfinished: “%1”.</source>
        <translation>Un brouillon est resté inachevé&#x202f;: «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
</context>
<context>
    <name>foghorn::Composition</name>
    <message>
        <source>your kept draft</source>
        <translation>votre brouillon conservé</translation>
    </message>
    <message>
        <source>the connection to the relay was lost</source>
        <translation>la connexion avec le serveur a été perdue</translation>
    </message>
</context>
<context>
    <name>foghorn::DesksTab</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Ordinateur</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Only those shut out</source>
        <translation>Seulement les exclus</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Ordinateurs</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>Nommer</translation>
    </message>
    <message>
        <source>Shut out …</source>
        <translation>Exclure …</translation>
    </message>
    <message>
        <source>Let its person in again</source>
        <translation>Réadmettre sa personne</translation>
    </message>
    <message>
        <source>Search a name, computer or site</source>
        <translation>Chercher un nom, un ordinateur ou un site</translation>
    </message>
    <message>
        <source>Search computers</source>
        <translation>Chercher des ordinateurs</translation>
    </message>
    <message>
        <source>Shut it out</source>
        <translation>L’exclure</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Why, for the record: stolen, lost, …</source>
        <translation>Pourquoi&#x202f;: volé, perdu…</translation>
    </message>
    <message>
        <source>Why it is shut out</source>
        <translation>Pourquoi il est exclu</translation>
    </message>
    <message>
        <source>End that token too</source>
        <translation>Annuler aussi ce jeton</translation>
    </message>
    <message>
        <source>Keep the token</source>
        <translation>Garder le jeton</translation>
    </message>
    <message>
        <source>A name for it, e.g. Reception Lyon</source>
        <translation>Un nom, p. ex. Accueil Lyon</translation>
    </message>
    <message>
        <source>Name of the chosen computer</source>
        <translation>Nom de l’ordinateur choisi</translation>
    </message>
    <message>
        <source>shared screen</source>
        <translation>écran partagé</translation>
    </message>
    <message>
        <source>its own key</source>
        <translation>sa propre clé</translation>
    </message>
    <message>
        <source>a secret</source>
        <translation>un secret</translation>
    </message>
    <message numerus="yes">
        <source>the first %1 of %n computers</source>
        <translation>
            <numerusform>les %1 premiers de %n ordinateur</numerusform>
            <numerusform>les %1 premiers de %n ordinateurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n computers</source>
        <translation>
            <numerusform>%n ordinateur</numerusform>
            <numerusform>%n ordinateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Shut out %1? It hears nothing more from now on, and its person cannot enrol on that computer until you let them in again.</source>
        <translation>Exclure %1&#x202f;? Désormais il n’entendra plus rien, et sa personne ne pourra pas s’inscrire sur cet ordinateur tant que vous ne l’aurez pas réadmise.</translation>
    </message>
    <message>
        <source>It is shut out.</source>
        <translation>Il est exclu.</translation>
    </message>
    <message numerus="yes">
        <source>It came by token %1, by which %n more may still come.</source>
        <translation>
            <numerusform>Il est venu par le jeton %1, par lequel %n autre peut encore venir.</numerusform>
            <numerusform>Il est venu par le jeton %1, par lequel %n autres peuvent encore venir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody enrols by that token any more; who came by it stays.</source>
        <translation>Plus personne ne s’inscrit par ce jeton&#x202f;; qui est venu par lui reste.</translation>
    </message>
    <message>
        <source>Its person may enrol on that computer again, with a new token.</source>
        <translation>Sa personne peut de nouveau s’inscrire sur cet ordinateur, avec un nouveau jeton.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
</context>
<context>
    <name>foghorn::DraftFile</name>
    <message>
        <source>the draft could not be kept in %1: %2</source>
        <translation>le brouillon n’a pas pu être gardé dans %1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>foghorn::DraftKeeper</name>
    <message>
        <source>draft kept %1</source>
        <translation>brouillon gardé à %1</translation>
    </message>
</context>
<context>
    <name>foghorn::DrillsPage</name>
    <message numerus="yes">
        <source>%n desks</source>
        <translation>
            <numerusform>%n poste</numerusform>
            <numerusform>%n postes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % of the desks</source>
        <translation>%1&#x202f;% des postes</translation>
    </message>
    <message>
        <source>Start a drill</source>
        <translation>Lancer un exercice</translation>
    </message>
    <message>
        <source>There was no drill yet.</source>
        <translation>Il n’y a pas encore eu d’exercice.</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Non atteints</translation>
    </message>
    <message>
        <source>Earlier drills</source>
        <translation>Exercices précédents</translation>
    </message>
    <message>
        <source>Drills</source>
        <translation>Exercices</translation>
    </message>
    <message>
        <source>A drill shows some people, chosen by chance among those who are connected, a notice that says it is an exercise and that nothing is broken, and asks them to press “I have read this”. It ends after 10 minutes and counts in no statistics.</source>
        <translation>Un exercice montre à quelques personnes, tirées au sort parmi celles qui sont connectées, un avis disant que c’est un exercice et que rien n’est en panne, et leur demande d’appuyer sur «&#x202f;J’ai lu&#x202f;». Il se termine après 10&#x202f;minutes et ne compte dans aucune statistique.</translation>
    </message>
    <message>
        <source>How many are asked</source>
        <translation>Combien sont interrogés</translation>
    </message>
    <message>
        <source>Nobody is connected now.</source>
        <translation>Personne n’est connecté en ce moment.</translation>
    </message>
    <message>
        <source>Not started: %1</source>
        <translation>Non lancé&#x202f;: %1</translation>
    </message>
    <message>
        <source>Drill of %1, started by %2</source>
        <translation>Exercice&#x202f;: %1, lancé par %2</translation>
    </message>
    <message>
        <source>Running since %1, started by %2</source>
        <translation>En cours&#x202f;: %1, lancé par %2</translation>
    </message>
    <message>
        <source>Not yet reached</source>
        <translation>Pas encore atteints</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>There are no drills where authors sign their notices themselves: the relay would have to sign this one.</source>
        <translation>Il n’y a pas d’exercice là où les auteurs signent eux-mêmes leurs avis&#x202f;: c’est le serveur qui devrait signer celui-ci.</translation>
    </message>
</context>
<context>
    <name>foghorn::EnrolmentTab</name>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Uses left</source>
        <translation>Restantes</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Créé par</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Make a token</source>
        <translation>Créer un jeton</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>L’annuler</translation>
    </message>
    <message>
        <source>Enrolment tokens</source>
        <translation>Jetons d’inscription</translation>
    </message>
    <message>
        <source>A computer needs such a string once: in a file, in its settings or in a group policy. It names the relay and whose certificate to believe.</source>
        <translation>Un ordinateur a besoin d’une telle chaîne une seule fois&#x202f;: dans un fichier, dans ses paramètres ou dans une stratégie de groupe. Elle indique le serveur d’avis et le certificat à croire.</translation>
    </message>
    <message>
        <source>For how many computers</source>
        <translation>Pour combien d’ordinateurs</translation>
    </message>
    <message>
        <source>Days it is good for</source>
        <translation>Jours de validité</translation>
    </message>
    <message>
        <source>Shown this once. Whoever has it can enrol a computer.</source>
        <translation>Montré cette seule fois. Qui l’a peut inscrire un ordinateur.</translation>
    </message>
    <message>
        <source>The new token</source>
        <translation>Le nouveau jeton</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Nobody enrols by that token any more; who came by it stays.</source>
        <translation>Plus personne ne s’inscrit par ce jeton&#x202f;; qui est venu par lui reste.</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Ordinateurs</translation>
    </message>
</context>
<context>
    <name>foghorn::EstimateEdit</name>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>about</source>
        <translation>vers</translation>
    </message>
    <message>
        <source>between</source>
        <translation>entre</translation>
    </message>
    <message>
        <source>not before</source>
        <translation>pas avant</translation>
    </message>
    <message>
        <source>How certain the estimate is</source>
        <translation>Degré de certitude de l’estimation</translation>
    </message>
    <message>
        <source>Expected back at</source>
        <translation>Retour prévu à</translation>
    </message>
    <message>
        <source>Expected back at the latest at</source>
        <translation>Retour prévu au plus tard à</translation>
    </message>
</context>
<context>
    <name>foghorn::FactorBar</name>
    <message>
        <source>Set it up …</source>
        <translation>Le configurer …</translation>
    </message>
    <message>
        <source>You may read only for now: whoever publishes here needs a second factor, a code from their phone.</source>
        <translation>Pour l’instant, vous ne pouvez que lire&#x202f;: ici, qui publie a besoin d’un second facteur, un code de son téléphone.</translation>
    </message>
</context>
<context>
    <name>foghorn::FollowUpBar</name>
    <message>
        <source>was due by %1</source>
        <translation>était attendu au plus tard le %1</translation>
    </message>
    <message>
        <source>due by %1</source>
        <translation>au plus tard le %1</translation>
    </message>
    <message>
        <source>Not needed…</source>
        <translation>Inutile…</translation>
    </message>
    <message>
        <source>Say what happened…</source>
        <translation>Dire ce qui s’est passé…</translation>
    </message>
    <message>
        <source>The same fault as on Monday; it was explained then.</source>
        <translation>La même panne que lundi&#x202f;; elle a été expliquée alors.</translation>
    </message>
    <message>
        <source>Why nobody needs to be told (only colleagues read it)</source>
        <translation>Pourquoi personne n’a besoin de le savoir (lu par les collègues seulement)</translation>
    </message>
    <message>
        <source>Keep this reason</source>
        <translation>Garder cette raison</translation>
    </message>
    <message numerus="yes">
        <source>%Ln outages are not explained yet</source>
        <translation>
            <numerusform>%Ln panne reste à expliquer</numerusform>
            <numerusform>%Ln pannes restent à expliquer</numerusform>
        </translation>
    </message>
    <message>
        <source>Why “%1” needs no follow-up was not kept: %2</source>
        <translation>La raison pour laquelle «&#x202f;%1&#x202f;» ne demande pas d’explication n’a pas été gardée&#x202f;: %2</translation>
    </message>
    <message>
        <source>Not needed: “%1” (kept here; the relay gets it as soon as it answers)</source>
        <translation>Pas nécessaire&#x202f;: «&#x202f;%1&#x202f;» (gardé ici&#x202f;; le serveur le reçoit dès qu’il répond)</translation>
    </message>
</context>
<context>
    <name>foghorn::FollowUpEdit</name>
    <message>
        <source>Mail team</source>
        <translation>Équipe messagerie</translation>
    </message>
    <message>
        <source>Which team sees to it</source>
        <translation>Quelle équipe s’en charge</translation>
    </message>
    <message>
        <source>Until which day</source>
        <translation>Jusqu’à quel jour</translation>
    </message>
</context>
<context>
    <name>foghorn::HelpPanel</name>
    <message>
        <source>Not marked: %1</source>
        <translation>Pas marqué&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 sees to it</source>
        <translation>%1 s’en occupe</translation>
    </message>
    <message>
        <source>I take it</source>
        <translation>Je m’en occupe</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ask for help</source>
        <translation>
            <numerusform>%Ln personne demande de l’aide</numerusform>
            <numerusform>%Ln personnes demandent de l’aide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::LanguageChoice</name>
    <message>
        <source>+ language</source>
        <translation>+ langue</translation>
    </message>
    <message>
        <source>%1 · lags</source>
        <translation>%1 (!)</translation>
    </message>
    <message>
        <source>Another language was changed after this one</source>
        <translation>Une autre langue a été modifiée après celle-ci</translation>
    </message>
</context>
<context>
    <name>foghorn::LimitEdit</name>
    <message>
        <source>as severely as need be</source>
        <translation>aussi gravement qu’il le faut</translation>
    </message>
    <message>
        <source>up to “%1”</source>
        <translation>jusqu’à «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>May publish</source>
        <translation>Peut publier</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>À qui</translation>
    </message>
</context>
<context>
    <name>foghorn::LinesEdit</name>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>during</source>
        <translation>pendant</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>when to do it</source>
        <translation>quand le faire</translation>
    </message>
    <message>
        <source>remove this line</source>
        <translation>enlever cette ligne</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Enlever cette ligne</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, ligne %2</translation>
    </message>
</context>
<context>
    <name>foghorn::NewPassword</name>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Le même, encore une fois</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>Au moins %n caractère.</numerusform>
            <numerusform>Au moins %n caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux ne sont pas les mêmes.</translation>
    </message>
</context>
<context>
    <name>foghorn::NoticeCard</name>
    <message>
        <source>revision %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>pour %1</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>code&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>foghorn::NoticeSender</name>
    <message>
        <source>the relay does not have it</source>
        <translation>le serveur ne l’a pas</translation>
    </message>
</context>
<context>
    <name>foghorn::OneClick</name>
    <message>
        <source>No relay: nothing was sent.</source>
        <translation>Pas de serveur&#x202f;: rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The connection went before the relay answered. Look again when it is back.</source>
        <translation>La connexion a été coupée avant la réponse du serveur. Regardez à nouveau quand elle sera revenue.</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Non envoyé&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>foghorn::PasswordCard</name>
    <message>
        <source>Present password</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>Ce n’est pas votre mot de passe.</translation>
    </message>
    <message>
        <source>The directory knows your password: it is changed there.</source>
        <translation>Votre mot de passe est celui de l’annuaire&#x202f;: il se change là-bas.</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Pas fait&#x202f;: %1</translation>
    </message>
    <message>
        <source>It is needed to change it.</source>
        <translation>Il le faut pour en changer.</translation>
    </message>
    <message>
        <source>It is changed; your other sign-ins have ended.</source>
        <translation>Il est changé&#x202f;; vos autres sessions ont pris fin.</translation>
    </message>
</context>
<context>
    <name>foghorn::PreviewChoice</name>
    <message>
        <source>my colours</source>
        <translation>mes couleurs</translation>
    </message>
    <message>
        <source>light</source>
        <translation>claires</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>sombres</translation>
    </message>
    <message>
        <source>Colours of the preview</source>
        <translation>Couleurs de l’aperçu</translation>
    </message>
    <message>
        <source>Size of the text in the preview</source>
        <translation>Taille du texte de l’aperçu</translation>
    </message>
    <message>
        <source>Language of the preview</source>
        <translation>Langue de l’aperçu</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>comme écrit</translation>
    </message>
</context>
<context>
    <name>foghorn::PromiseBar</name>
    <message>
        <source>Still working on it</source>
        <translation>Toujours en cours</translation>
    </message>
    <message>
        <source>Update…</source>
        <translation>Mettre à jour…</translation>
    </message>
    <message>
        <source>All clear…</source>
        <translation>Retour à la normale…</translation>
    </message>
    <message>
        <source>Takes longer…</source>
        <translation>Dure plus longtemps…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
</context>
<context>
    <name>foghorn::PunctualityLine</name>
    <message numerus="yes">
        <source>%1 of %Ln promised updates came in time in the last %2 days</source>
        <translation>
            <numerusform>Ces %2 derniers jours, %1 nouvelle promise sur %Ln est arrivée à l’heure</numerusform>
            <numerusform>Ces %2 derniers jours, %1 nouvelles promises sur %Ln sont arrivées à l’heure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; half of the late ones by %Ln minutes or more</source>
        <translation>
            <numerusform>%1&#x202f;; la moitié des autres avec %Ln minute de retard ou plus</numerusform>
            <numerusform>%1&#x202f;; la moitié des autres avec %Ln minutes de retard ou plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::QrCode</name>
    <message>
        <source>QR code for the app on your phone</source>
        <translation>Code QR pour l’application de votre téléphone</translation>
    </message>
</context>
<context>
    <name>foghorn::ReachCounter</name>
    <message>
        <source>nobody yet</source>
        <translation>personne pour l’instant</translation>
    </message>
    <message>
        <source>Nobody is known by: %1</source>
        <translation>Personne ne correspond à&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>foghorn::RecipientsModel</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Displayed</source>
        <translation>Affiché</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
</context>
<context>
    <name>foghorn::RecipientsPages</name>
    <message>
        <source>this relay is older than the app and cannot list them</source>
        <translation>ce serveur est plus ancien que le programme et ne peut pas les lister</translation>
    </message>
</context>
<context>
    <name>foghorn::RecipientsPanel</name>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Export people</source>
        <translation>Exporter les personnes</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>Search a name, computer or site</source>
        <translation>Chercher un nom, un poste ou un site</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Chercher des personnes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · the first %2 are here, the others come as you scroll</source>
        <translation>%1 · voici les %2 premières, les autres viennent en faisant défiler</translation>
    </message>
    <message numerus="yes">
        <source>exporting … %Ln</source>
        <translation>
            <numerusform>export… %Ln</numerusform>
            <numerusform>export… %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>not exported: %1</source>
        <translation>non exporté&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people exported</source>
        <translation>
            <numerusform>%Ln personne exportée</numerusform>
            <numerusform>%Ln personnes exportées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foghorn::RemindersEdit</name>
    <message>
        <source>3 days before</source>
        <translation>3 jours avant</translation>
    </message>
    <message>
        <source>1 day before</source>
        <translation>1 jour avant</translation>
    </message>
    <message>
        <source>1 hour before</source>
        <translation>1 heure avant</translation>
    </message>
    <message>
        <source>10 minutes before</source>
        <translation>10 minutes avant</translation>
    </message>
</context>
<context>
    <name>foghorn::RepeatEdit</name>
    <message>
        <source>Does not repeat</source>
        <translation>Ne se répète pas</translation>
    </message>
    <message>
        <source>By a rule of my own</source>
        <translation>Selon ma propre règle</translation>
    </message>
    <message>
        <source>Rule (RRULE of RFC 5545)</source>
        <translation>Règle (RRULE de RFC 5545)</translation>
    </message>
</context>
<context>
    <name>foghorn::RepeatPreview</name>
    <message>
        <source>Each one is announced 7 days before, at 9:00.</source>
        <translation>Chacune est annoncée 7 jours avant, à 9:00.</translation>
    </message>
    <message>
        <source>Nothing recurs by itself where authors sign their notices themselves: send each maintenance on its own.</source>
        <translation>Rien ne se répète tout seul là où les auteurs signent eux-mêmes leurs avis&#x202f;: envoyez chaque maintenance séparément.</translation>
    </message>
</context>
<context>
    <name>foghorn::RowsTab</name>
    <message>
        <source>Not done: %1</source>
        <translation>Pas fait&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>foghorn::SecondFactorCard</name>
    <message>
        <source>Set it up</source>
        <translation>Le configurer</translation>
    </message>
    <message>
        <source>Do without it …</source>
        <translation>S’en passer …</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Second facteur</translation>
    </message>
    <message>
        <source>1. Open the app on your phone that makes codes. Any such app will do.</source>
        <translation>1. Ouvrez sur votre téléphone l’application qui fait des codes. N’importe laquelle convient.</translation>
    </message>
    <message>
        <source>2. Let its camera look at this picture.</source>
        <translation>2. Montrez cette image à sa caméra.</translation>
    </message>
    <message>
        <source>It cannot? Type this key into it instead:</source>
        <translation>Elle ne peut pas&#x202f;? Tapez-y cette clé&#x202f;:</translation>
    </message>
    <message>
        <source>Key for the app on your phone</source>
        <translation>Clé pour l’application de votre téléphone</translation>
    </message>
    <message>
        <source>3. Type the six digits that it shows now:</source>
        <translation>3. Tapez les six chiffres qu’elle affiche maintenant&#x202f;:</translation>
    </message>
    <message>
        <source>Code from your phone</source>
        <translation>Code du téléphone</translation>
    </message>
    <message>
        <source>That code is not right, or was used already. Wait for the next one.</source>
        <translation>Ce code n’est pas bon, ou a déjà servi. Attendez le suivant.</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Pas fait&#x202f;: %1</translation>
    </message>
    <message>
        <source>It is in force: from now on a sign-in needs your password and a code.</source>
        <translation>Il est en vigueur&#x202f;: désormais, il faut votre mot de passe et un code pour se connecter.</translation>
    </message>
    <message>
        <source>From now on your password alone signs in.</source>
        <translation>Désormais, votre mot de passe seul suffit.</translation>
    </message>
    <message>
        <source>A code from your phone ends it:</source>
        <translation>Un code de votre téléphone y met fin&#x202f;:</translation>
    </message>
    <message>
        <source>A code from your phone beside the password: whoever learns your password cannot speak for IT with it.</source>
        <translation>Un code de votre téléphone en plus du mot de passe&#x202f;: qui apprend votre mot de passe ne peut pas parler au nom de l’informatique.</translation>
    </message>
    <message>
        <source>Do without it</source>
        <translation>S’en passer</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>L’activer</translation>
    </message>
    <message>
        <source>In force: a sign-in needs your password and a code from your phone. If the phone is lost, an administrator takes it off.</source>
        <translation>En vigueur&#x202f;: il faut votre mot de passe et un code de votre téléphone pour se connecter. Si le téléphone est perdu, l’administration l’enlève.</translation>
    </message>
</context>
<context>
    <name>foghorn::SecretCard</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
</context>
<context>
    <name>foghorn::SecurityPage</name>
    <message>
        <source>Computers</source>
        <translation>Ordinateurs</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>Inscription</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>API tokens</source>
        <translation>Jetons d’API</translation>
    </message>
</context>
<context>
    <name>foghorn::SeriesPage</name>
    <message>
        <source>announced</source>
        <translation>annoncée</translation>
    </message>
    <message>
        <source>does not take place</source>
        <translation>n’a pas lieu</translation>
    </message>
    <message>
        <source>will be announced on %1</source>
        <translation>sera annoncée le %1</translation>
    </message>
    <message>
        <source>Nothing recurs yet. In the composer, planned work has a field “Repeats”.</source>
        <translation>Rien ne se répète encore. En rédigeant des travaux prévus, vous trouvez un champ «&#x202f;Se répète&#x202f;».</translation>
    </message>
    <message>
        <source>Recurring maintenance</source>
        <translation>Maintenances périodiques</translation>
    </message>
    <message>
        <source>It has come to its end.</source>
        <translation>Elle est arrivée à sa fin.</translation>
    </message>
    <message>
        <source>Hold it after all</source>
        <translation>La faire tout de même</translation>
    </message>
    <message>
        <source>Skip this one</source>
        <translation>Sauter celle-ci</translation>
    </message>
    <message>
        <source>Its notice is cancelled: those who saw it are told.</source>
        <translation>Son avis est annulé&#x202f;: ceux qui l’ont vu en sont informés.</translation>
    </message>
    <message>
        <source>Nothing more will be announced. Notices that are out stay as they are.</source>
        <translation>Plus rien ne sera annoncé. Les avis déjà partis restent tels quels.</translation>
    </message>
    <message>
        <source>saved by %1</source>
        <translation>enregistrée par %1</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>La retirer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Pas fait&#x202f;: %1</translation>
    </message>
    <message>
        <source>The times below are by the clock of this computer.</source>
        <translation>Les heures ci-dessous sont celles de l’horloge de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>foghorn::ServiceDelegate</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>as the template says</source>
        <translation>selon le modèle</translation>
    </message>
</context>
<context>
    <name>foghorn::ServicesModel</name>
    <message>
        <source>needed</source>
        <translation>obligatoire</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>Ligne %1, %2&#x202f;: %3</translation>
    </message>
</context>
<context>
    <name>foghorn::ServicesPage</name>
    <message>
        <source>Add a service</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Import CSV …</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export CSV …</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation>Les reprendre</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>Import services</source>
        <translation>Importer des services</translation>
    </message>
    <message>
        <source>Export services</source>
        <translation>Exporter les services</translation>
    </message>
    <message>
        <source>Load theirs, drop mine</source>
        <translation>Charger les leurs</translation>
    </message>
    <message>
        <source>Put my changes on theirs</source>
        <translation>Mettre les miens par-dessus</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Click to put the services into this order</source>
        <translation>Cliquez pour ranger les services dans cet ordre</translation>
    </message>
    <message>
        <source>Taken over. Nothing is replaced for others before you save.</source>
        <translation>Repris. Rien ne change pour les autres avant que vous enregistriez.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Not saved: somebody changed the services meanwhile.</source>
        <translation>Non enregistré&#x202f;: quelqu’un a modifié les services entre-temps.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Non enregistré&#x202f;: %1</translation>
    </message>
    <message>
        <source>The connection went before the relay answered. Save again: nothing is saved twice.</source>
        <translation>La connexion a été coupée avant la réponse du serveur. Enregistrez de nouveau&#x202f;: rien ne l’est deux fois.</translation>
    </message>
    <message>
        <source>Not imported: %1</source>
        <translation>Non importé&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Not imported, and nothing was changed.</source>
        <translation>Rien n’a été importé ni modifié.</translation>
    </message>
    <message numerus="yes">
        <source>The file has %n services.</source>
        <translation>
            <numerusform>Le fichier contient %n service.</numerusform>
            <numerusform>Le fichier contient %n services.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services exported</source>
        <translation>
            <numerusform>%n service exporté</numerusform>
            <numerusform>%n services exportés</numerusform>
        </translation>
    </message>
    <message>
        <source>Not exported: %1</source>
        <translation>Non exporté&#x202f;: %1</translation>
    </message>
    <message>
        <source>You can read the services here. Changing them needs the right to edit templates.</source>
        <translation>Vous pouvez lire les services ici. Pour les changer, il faut le droit de modifier les modèles.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Not connected to the relay: what you write stays here.</source>
        <translation>Pas de connexion avec le serveur&#x202f;: ce que vous écrivez reste ici.</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>non enregistré</translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody saved the services meanwhile. What they changed:</source>
        <translation>Quelqu’un a enregistré les services entre-temps. Ce qui a changé&#x202f;:</translation>
    </message>
</context>
<context>
    <name>foghorn::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Foghorn</source>
        <translation>Foghorn</translation>
    </message>
    <message>
        <source>For IT and the help desk</source>
        <translation>Pour l’informatique et l’assistance</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>The relay&apos;s address starts with wss:// (or ws:// on this computer).</source>
        <translation>L’adresse du serveur commence par wss:// (ou ws:// sur ce poste).</translation>
    </message>
    <message>
        <source>Login and password are both needed.</source>
        <translation>L’identifiant et le mot de passe sont nécessaires.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Code from your phone</source>
        <translation>Code du téléphone</translation>
    </message>
    <message>
        <source>Type the six digits that the app on your phone shows.</source>
        <translation>Tapez les six chiffres qu’affiche l’application de votre téléphone.</translation>
    </message>
</context>
<context>
    <name>foghorn::StaffForm</name>
    <message>
        <source>Login</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Tell it them in person, not by e-mail. They change it under “Your account”.</source>
        <translation>Dites-le-lui de vive voix, pas par e-mail. Il se change sous «&#x202f;Votre compte&#x202f;».</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Un nouveau compte</translation>
    </message>
    <message>
        <source>What %1 may do</source>
        <translation>Ce que %1 peut faire</translation>
    </message>
    <message>
        <source>Another password for %1</source>
        <translation>Un autre mot de passe pour %1</translation>
    </message>
    <message>
        <source>The directory gives it.</source>
        <translation>L’annuaire le donne.</translation>
    </message>
    <message>
        <source>A word without blanks is needed.</source>
        <translation>Il faut un mot sans espace.</translation>
    </message>
    <message>
        <source>To whom? Name a site, a group or people.</source>
        <translation>À qui&#x202f;? Nommez un site, un groupe ou des personnes.</translation>
    </message>
</context>
<context>
    <name>foghorn::StaffTab</name>
    <message>
        <source>Login</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Dernière connexion</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Add somebody …</source>
        <translation>Ajouter quelqu’un …</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Modifier …</translation>
    </message>
    <message>
        <source>Another password …</source>
        <translation>Autre mot de passe …</translation>
    </message>
    <message>
        <source>Phone lost …</source>
        <translation>Téléphone perdu …</translation>
    </message>
    <message>
        <source>Shut out …</source>
        <translation>Exclure …</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Réadmettre</translation>
    </message>
    <message>
        <source>Who may speak for IT, and who sees what. Whoever may do less after a change is signed out at once.</source>
        <translation>Qui peut parler au nom de l’informatique, et qui voit quoi. Qui peut faire moins après une modification est déconnecté aussitôt.</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Le faire</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Take the second factor off %1? Be sure that it is they who ask: call them back. They are signed out, and their password alone signs in.</source>
        <translation>Enlever le second facteur de %1&#x202f;? Assurez-vous de qui le demande&#x202f;: rappelez. Sa session prend fin, et son mot de passe seul suffit.</translation>
    </message>
    <message>
        <source>Shut %1 out? They are signed out at once, and the API tokens they made do nothing any more.</source>
        <translation>Exclure %1&#x202f;? Sa session prend fin aussitôt, et ses jetons d’API ne font plus rien.</translation>
    </message>
    <message>
        <source>They may sign in again.</source>
        <translation>Peut de nouveau se connecter.</translation>
    </message>
    <message>
        <source>%1 can sign in now.</source>
        <translation>%1 peut se connecter maintenant.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>The password is changed; their sign-ins have ended.</source>
        <translation>Le mot de passe est changé&#x202f;; ses sessions ont pris fin.</translation>
    </message>
    <message>
        <source>They are shut out.</source>
        <translation>Le compte est exclu.</translation>
    </message>
    <message>
        <source>Their password alone signs in now.</source>
        <translation>Son mot de passe seul suffit maintenant.</translation>
    </message>
    <message>
        <source>everything, to everyone</source>
        <translation>tout, à tout le monde</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Publishes</source>
        <translation>Publie</translation>
    </message>
</context>
<context>
    <name>foghorn::StartChoices</name>
    <message>
        <source>Template “%1”</source>
        <translation>Modèle «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Write it from nothing</source>
        <translation>L’écrire de zéro</translation>
    </message>
    <message>
        <source>Empty fields in the order in which people ask.</source>
        <translation>Des champs vides, dans l’ordre où l’on se pose les questions.</translation>
    </message>
    <message>
        <source>Another service</source>
        <translation>Un autre service</translation>
    </message>
    <message>
        <source>You name it in the next step.</source>
        <translation>Vous le nommerez à l’étape suivante.</translation>
    </message>
</context>
<context>
    <name>foghorn::StartPage</name>
    <message>
        <source>What a notice can begin with</source>
        <translation>Par quoi un avis peut commencer</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>Nouvel avis</translation>
    </message>
    <message>
        <source>What is it about? A few letters find a template or a service; Return takes it.</source>
        <translation>De quoi s’agit-il&#x202f;? Quelques lettres trouvent un modèle ou un service&#x202f;; Entrée le choisit.</translation>
    </message>
    <message>
        <source>mail, Wi-Fi, planned work …</source>
        <translation>messagerie, Wi-Fi, travaux…</translation>
    </message>
    <message>
        <source>Which service is it?</source>
        <translation>De quel service s’agit-il&#x202f;?</translation>
    </message>
    <message>
        <source>Its name, its people and its rhythm of updates come from the catalogue.</source>
        <translation>Son nom, ses destinataires et le rythme des messages viennent du catalogue.</translation>
    </message>
    <message>
        <source>A few letters of its name</source>
        <translation>Quelques lettres de son nom</translation>
    </message>
    <message>
        <source>Words for the next update</source>
        <translation>Texte du prochain message</translation>
    </message>
    <message>
        <source>The words of the template replace those of the notice; everything else stays. Esc goes back.</source>
        <translation>Le texte du modèle remplace celui de l’avis&#x202f;; tout le reste demeure. Échap revient en arrière.</translation>
    </message>
    <message>
        <source>late, postponed, all clear …</source>
        <translation>retard, report, fin…</translation>
    </message>
</context>
<context>
    <name>foghorn::TallyBars</name>
    <message>
        <source>%1 · %2 held</source>
        <translation>%1 · %2 retenus</translation>
    </message>
    <message>
        <source>Addressed</source>
        <translation>Destinataires</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>These people are told; not all of them need be connected now.</source>
        <translation>Ces personnes sont prévenues&#x202f;; toutes ne sont pas forcément connectées.</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>It reached their computer; it may not have been on the screen yet.</source>
        <translation>Il est arrivé sur leur poste&#x202f;; il n’a peut-être pas encore été à l’écran.</translation>
    </message>
    <message>
        <source>Displayed</source>
        <translation>Affiché</translation>
    </message>
    <message>
        <source>It was on the screen; it may not have been read.</source>
        <translation>Il était à l’écran&#x202f;; il n’a peut-être pas été lu.</translation>
    </message>
    <message>
        <source>%1 (%2 had confirmed an earlier one)</source>
        <translation>%1 (%2 en avaient confirmé un précédent)</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>They pressed “I have read this”.</source>
        <translation>Ils ont appuyé sur «&#x202f;J’ai lu&#x202f;».</translation>
    </message>
    <message>
        <source>%1: %2. Enter shows these people.</source>
        <translation>%1&#x202f;: %2. Entrée montre ces personnes.</translation>
    </message>
</context>
<context>
    <name>foghorn::TemplateEditor</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Enlever…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Load theirs, drop mine</source>
        <translation>Charger les leurs</translation>
    </message>
    <message>
        <source>Save mine on top</source>
        <translation>Enregistrer le mien par-dessus</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Le modèle</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>À remplir</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>What people see</source>
        <translation>Ce qui s’affiche</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>non enregistré</translation>
    </message>
    <message>
        <source>saved, version %1</source>
        <translation>enregistré, version %1</translation>
    </message>
    <message>
        <source>Remove “%1” for everybody? Notices that were sent stay as they are.</source>
        <translation>Enlever «&#x202f;%1&#x202f;» pour tout le monde&#x202f;? Les avis déjà envoyés restent tels quels.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Somebody saved this template meanwhile (version %1). They changed: %2. What you wrote is still here.</source>
        <translation>Quelqu’un a enregistré ce modèle entre-temps (version %1). Changements&#x202f;: %2. Ce que vous avez écrit est toujours là.</translation>
    </message>
</context>
<context>
    <name>foghorn::TemplateForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>Quand l’utiliser</translation>
    </message>
    <message>
        <source>Service desk</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>promises none</source>
        <translation>n’en promet pas</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’il fait</translation>
    </message>
    <message>
        <source>Who keeps it true</source>
        <translation>Qui le tient à jour</translation>
    </message>
    <message>
        <source>To be read again by</source>
        <translation>À relire avant le</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Panne</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>Annonce</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>non demandé</translation>
    </message>
    <message>
        <source>asked to confirm</source>
        <translation>confirmation demandée</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>De quoi il s’agit</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Où en est-on</translation>
    </message>
    <message>
        <source>How bad</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Ask people to confirm</source>
        <translation>Demander de confirmer</translation>
    </message>
    <message>
        <source>Minutes to the next update</source>
        <translation>Minutes d’ici au suivant</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Empty: the author picks one when a notice begins.</source>
        <translation>Vide&#x202f;: qui rédige en choisit un en commençant l’avis.</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>reste tel quel</translation>
    </message>
</context>
<context>
    <name>foghorn::TemplateWordsEdit</name>
    <message>
        <source>{{word}} is a blank that the author fills in. A language without words is left out.</source>
        <translation>{{word}} est un champ que remplit qui rédige. Une langue sans texte est laissée de côté.</translation>
    </message>
    <message>
        <source>+ language</source>
        <translation>+ langue</translation>
    </message>
</context>
<context>
    <name>foghorn::TemplatesPage</name>
    <message>
        <source>New template</source>
        <translation>Nouveau modèle</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>Chercher un modèle</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Enlevé.</translation>
    </message>
    <message>
        <source>Not saved: somebody changed it meanwhile.</source>
        <translation>Non enregistré&#x202f;: quelqu’un l’a modifié entre-temps.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Non enregistré&#x202f;: %1</translation>
    </message>
    <message>
        <source>The connection went before the relay answered. Save again: nothing is saved twice.</source>
        <translation>La connexion a été coupée avant la réponse du serveur. Enregistrez de nouveau&#x202f;: rien ne l’est deux fois.</translation>
    </message>
    <message>
        <source>There are no templates yet.</source>
        <translation>Il n’y a pas encore de modèles.</translation>
    </message>
    <message>
        <source>No template has these words.</source>
        <translation>Aucun modèle ne contient ces mots.</translation>
    </message>
    <message>
        <source>You can read templates here. Changing them needs the right to edit templates.</source>
        <translation>Vous pouvez lire les modèles ici. Pour les changer, il faut le droit de modifier les modèles.</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Not connected to the relay: what you write stays here.</source>
        <translation>Pas de connexion avec le serveur&#x202f;: ce que vous écrivez reste ici.</translation>
    </message>
</context>
<context>
    <name>foghorn::TextFields</name>
    <message>
        <source>+ another thing to do</source>
        <translation>+ autre chose à faire</translation>
    </message>
    <message>
        <source>+ another</source>
        <translation>+ autre</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Messagerie</translation>
    </message>
    <message>
        <source>E-mail is not working</source>
        <translation>La messagerie ne fonctionne pas</translation>
    </message>
    <message>
        <source>What can people not do? What is safe? Nothing is lost: messages will arrive later.</source>
        <translation>Qu’est-ce qui est impossible&#x202f;? Qu’est-ce qui est à l’abri&#x202f;? Rien n’est perdu&#x202f;: les messages arriveront plus tard.</translation>
    </message>
    <message>
        <source>Use Teams chat or the telephone for anything urgent.</source>
        <translation>Pour toute urgence, utilisez la messagerie instantanée de Teams ou le téléphone.</translation>
    </message>
    <message>
        <source>We are sorry for the trouble.</source>
        <translation>Toutes nos excuses pour la gêne.</translation>
    </message>
    <message>
        <source>Files open faster afterwards.</source>
        <translation>Ensuite, les fichiers s’ouvrent plus vite.</translation>
    </message>
    <message>
        <source>A storage fault at our supplier.</source>
        <translation>Une panne de stockage chez notre fournisseur.</translation>
    </message>
    <message>
        <source>The old storage is full and slow.</source>
        <translation>L’ancien stockage est plein et lent.</translation>
    </message>
    <message>
        <source>An alarm now comes two weeks before the disk is full.</source>
        <translation>Une alarme vient désormais deux semaines avant que le disque soit plein.</translation>
    </message>
</context>
<context>
    <name>foghorn::TimelineSaver</name>
    <message>
        <source>Save timeline</source>
        <translation>Enregistrer la chronologie</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 ne peut pas être écrit&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>foghorn::TrustBar</name>
    <message>
        <source>The key that you sign with lies in this computer’s key store, and that is locked: open it.</source>
        <translation>La clé avec laquelle vous signez est dans le trousseau de cet ordinateur, qui est verrouillé&#x202f;: ouvrez-le.</translation>
    </message>
    <message>
        <source>There is no key here that you could sign with.</source>
        <translation>Il n’y a ici aucune clé avec laquelle vous pourriez signer.</translation>
    </message>
    <message>
        <source>Your signature is not in the organisation’s key list yet. Whoever keeps the root key adds it (foghornctl keys sign); tell them your key on the phone: %1</source>
        <translation>Votre signature n’est pas encore dans la liste de clés de l’organisation. La personne qui garde la clé racine l’ajoute (foghornctl keys sign)&#x202f;; dites-lui votre clé au téléphone&#x202f;: %1</translation>
    </message>
    <message>
        <source>The time of your signature is over. Whoever keeps the root key renews it (foghornctl keys sign): %1</source>
        <translation>La durée de votre signature est écoulée. La personne qui garde la clé racine la renouvelle (foghornctl keys sign)&#x202f;: %1</translation>
    </message>
    <message>
        <source>The relay’s key in the key list ended on %1: desks do not believe it. Sign a new list (foghornctl keys sign).</source>
        <translation>La clé du serveur dans la liste a pris fin le %1&#x202f;: les postes ne le croient plus. Signez une nouvelle liste (foghornctl keys sign).</translation>
    </message>
    <message>
        <source>The relay’s key in the key list ends on %1: sign a new list before (foghornctl keys sign).</source>
        <translation>La clé du serveur dans la liste prend fin le %1&#x202f;: signez une nouvelle liste avant (foghornctl keys sign).</translation>
    </message>
    <message>
        <source>The key of %1 in the key list ends on %2: sign a new list before (foghornctl keys sign).</source>
        <translation>La clé de %1 dans la liste prend fin le %2&#x202f;: signez une nouvelle liste avant (foghornctl keys sign).</translation>
    </message>
    <message>
        <source>The relay’s certificate ended on %1: who connects anew is refused. Run “foghornd renew” on the relay.</source>
        <translation>Le certificat du serveur a pris fin le %1&#x202f;: toute nouvelle connexion est refusée. Lancez «&#x202f;foghornd renew&#x202f;» sur le serveur.</translation>
    </message>
    <message>
        <source>The relay’s certificate ends on %1. Run “foghornd renew” on the relay before.</source>
        <translation>Le certificat du serveur prend fin le %1. Lancez avant «&#x202f;foghornd renew&#x202f;» sur le serveur.</translation>
    </message>
</context>
<context>
    <name>foghorn::TryOutSender</name>
    <message>
        <source>Sent to you alone (%1), as an exercise. It goes away after 15 minutes.</source>
        <translation>Envoyé à vous seul (%1), comme exercice. Il disparaît après 15 minutes.</translation>
    </message>
    <message>
        <source>Sent to the group %1 alone, as an exercise. It goes away after 15 minutes.</source>
        <translation>Envoyé au seul groupe %1, comme exercice. Il disparaît après 15 minutes.</translation>
    </message>
    <message>
        <source>No relay: nothing was sent.</source>
        <translation>Pas de serveur&#x202f;: rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Non envoyé&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>foghorn::VersionsView</name>
    <message>
        <source>It says the same</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>%1: it says the same as the others</source>
        <translation>%1&#x202f;: dit la même chose que les autres</translation>
    </message>
    <message>
        <source>Lags behind: %1</source>
        <translation>En retard&#x202f;: %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Retirer %1</translation>
    </message>
</context>
</TS>
