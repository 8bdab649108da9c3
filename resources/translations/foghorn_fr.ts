<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Popup</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>%1 work again</source>
        <translation>%1&#x202f;: tout fonctionne de nouveau</translation>
    </message>
    <message>
        <source>%1 works again</source>
        <translation>%1&#x202f;: tout fonctionne de nouveau</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1, %2 et %n autre</numerusform>
            <numerusform>%1, %2 et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more ›</source>
        <translation>
            <numerusform>%n autre ›</numerusform>
            <numerusform>%n autres ›</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notices</source>
        <translation>
            <numerusform>%n avis</numerusform>
            <numerusform>%n avis</numerusform>
        </translation>
    </message>
    <message>
        <source>1 notice</source>
        <translation>1 avis</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close (%1)</source>
        <translation>Fermer (%1)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Everything works again</source>
        <translation>Tout fonctionne de nouveau</translation>
    </message>
    <message>
        <source>Expected back</source>
        <translation>Retour prévu</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>J’ai lu</translation>
    </message>
    <message>
        <source>IT and the help desk see that and when you confirmed.</source>
        <translation>L’informatique et l’assistance voient que vous avez confirmé, et quand.</translation>
    </message>
    <message>
        <source>It was about: %1</source>
        <translation>Il s’agissait de&#x202f;: %1</translation>
    </message>
    <message>
        <source>It was sent by mistake. You need not do anything; we are sorry.</source>
        <translation>Il a été envoyé par erreur. Vous n’avez rien à faire&#x202f;; toutes nos excuses.</translation>
    </message>
    <message>
        <source>Last word %1; it may be out of date.</source>
        <translation>Dernier message&#x202f;: %1&#x202f;; il n’est peut-être plus à jour.</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>maintenance</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>En attendant</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Prochain message</translation>
    </message>
    <message>
        <source>No longer current: %1</source>
        <translation>N’est plus d’actualité&#x202f;: %1</translation>
    </message>
    <message>
        <source>Not connected to IT at the moment.</source>
        <translation>Pas de connexion avec l’informatique en ce moment.</translation>
    </message>
    <message>
        <source>Not connected to IT at the moment. Last heard from: %1.</source>
        <translation>Pas de connexion avec l’informatique en ce moment. Dernier contact&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Our message is no longer needed: %1</source>
        <translation>Notre message n’est plus nécessaire&#x202f;: %1</translation>
    </message>
    <message>
        <source>Our message of %1 is no longer needed: %2</source>
        <translation>Notre message (%1) n’est plus nécessaire&#x202f;: %2</translation>
    </message>
    <message>
        <source>Please ignore our message of %1: %2</source>
        <translation>Merci d’ignorer notre message (%1)&#x202f;: %2</translation>
    </message>
    <message>
        <source>Please ignore our message: %1</source>
        <translation>Merci d’ignorer notre message&#x202f;: %1</translation>
    </message>
    <message>
        <source>Questions: %1</source>
        <translation>Questions&#x202f;: %1</translation>
    </message>
    <message>
        <source>Read them one by one</source>
        <translation>Les lire un par un</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>A commencé</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Still broken</source>
        <translation>Toujours en panne</translation>
    </message>
    <message>
        <source>Still works</source>
        <translation>Fonctionne toujours</translation>
    </message>
    <message>
        <source>The maintenance is finished</source>
        <translation>La maintenance est terminée</translation>
    </message>
    <message>
        <source>This is an exercise. Nothing is really broken.</source>
        <translation>Ceci est un exercice. Rien n’est réellement en panne.</translation>
    </message>
    <message>
        <source>This no longer affects you</source>
        <translation>Cela ne vous concerne plus</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>mis à jour</translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>mis à jour&#x202f;: %1</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>avant&#x202f;: %1</translation>
    </message>
    <message>
        <source>we will tell you when it is done</source>
        <translation>nous vous préviendrons à la fin</translation>
    </message>
    <message>
        <source>What gets better</source>
        <translation>Ce qui s’améliore</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Que faire maintenant</translation>
    </message>
    <message>
        <source>What we are doing</source>
        <translation>Ce que nous faisons</translation>
    </message>
    <message>
        <source>While you were away</source>
        <translation>Pendant votre absence</translation>
    </message>
    <message>
        <source>Who to call</source>
        <translation>Qui appeler</translation>
    </message>
    <message>
        <source>Works for me</source>
        <translation>Ça marche</translation>
    </message>
    <message>
        <source>still working on it, last checked %1</source>
        <translation>nous y travaillons toujours&#x202f;; dernière vérification&#x202f;: %1</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>You answered: %1. You can change that here.</source>
        <translation>Vous avez répondu&#x202f;: %1. Vous pouvez le modifier ici.</translation>
    </message>
    <message>
        <source>Thank you. IT and the help desk know.</source>
        <translation>Merci. L’informatique et l’assistance le savent.</translation>
    </message>
    <message>
        <source>Thank you. Good to know.</source>
        <translation>Merci. C’est bon à savoir.</translation>
    </message>
    <message>
        <source>You asked for help at %1</source>
        <translation>Vous avez demandé de l’aide à %1</translation>
    </message>
    <message>
        <source>I need help</source>
        <translation>J’ai besoin d’aide</translation>
    </message>
    <message>
        <source>What do you need? (one line)</source>
        <translation>De quoi avez-vous besoin&#x202f;? (une ligne)</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Urgent message from IT</source>
        <translation>Message urgent de l’informatique</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>it takes longer than planned</source>
        <translation>cela dure plus longtemps que prévu</translation>
    </message>
    <message>
        <source>planned end: %1; we will tell you when it is done</source>
        <translation>fin prévue&#x202f;: %1&#x202f;; nous vous préviendrons à la fin</translation>
    </message>
    <message>
        <source>reminder</source>
        <translation>rappel</translation>
    </message>
    <message>
        <source>This computer is offline.</source>
        <translation>Cet ordinateur est hors ligne.</translation>
    </message>
    <message>
        <source>This computer is offline. Last heard from IT: %1.</source>
        <translation>Cet ordinateur est hors ligne. Dernières nouvelles de l’informatique&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Everything works again, as far as we can see</source>
        <translation>Tout fonctionne de nouveau, pour autant que nous le voyions</translation>
    </message>
    <message>
        <source>%1 works again, as far as we can see</source>
        <translation>%1 fonctionne de nouveau, pour autant que nous le voyions</translation>
    </message>
    <message>
        <source>%1 work again, as far as we can see</source>
        <translation>%1 fonctionnent de nouveau, pour autant que nous le voyions</translation>
    </message>
    <message>
        <source>We are watching it until</source>
        <translation>Nous le surveillons jusqu’à</translation>
    </message>
    <message>
        <source>and still look at what you tell us</source>
        <translation>et nous regardons encore ce que vous nous dites</translation>
    </message>
    <message>
        <source>Was this clear?</source>
        <translation>Est-ce clair&#x202f;?</translation>
    </message>
    <message>
        <source>What happened, and what we do about it</source>
        <translation>Ce qui s’est passé et ce que nous faisons</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>%1 sees to it, by %2 at the latest.</source>
        <translation>%1 s’en charge, au plus tard le %2.</translation>
    </message>
    <message>
        <source>What we do so that it does not happen again</source>
        <translation>Ce que nous faisons pour que cela ne se reproduise pas</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>ancre</translation>
    </message>
    <message>
        <source>boat</source>
        <translation>bateau</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clé</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>arbre</translation>
    </message>
    <message>
        <source>star</source>
        <translation>étoile</translation>
    </message>
    <message>
        <source>house</source>
        <translation>maison</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>poisson</translation>
    </message>
    <message>
        <source>cup</source>
        <translation>tasse</translation>
    </message>
    <message>
        <source>umbrella</source>
        <translation>parapluie</translation>
    </message>
    <message>
        <source>bell</source>
        <translation>cloche</translation>
    </message>
    <message>
        <source>leaf</source>
        <translation>feuille</translation>
    </message>
    <message>
        <source>moon</source>
        <translation>lune</translation>
    </message>
    <message>
        <source>sun</source>
        <translation>soleil</translation>
    </message>
    <message>
        <source>mountain</source>
        <translation>montagne</translation>
    </message>
    <message>
        <source>kite</source>
        <translation>cerf-volant</translation>
    </message>
    <message>
        <source>heart</source>
        <translation>cœur</translation>
    </message>
    <message>
        <source>apple</source>
        <translation>pomme</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>nuage</translation>
    </message>
    <message>
        <source>candle</source>
        <translation>bougie</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>vélo</translation>
    </message>
    <message>
        <source>lighthouse</source>
        <translation>phare</translation>
    </message>
    <message>
        <source>feather</source>
        <translation>plume</translation>
    </message>
    <message>
        <source>drum</source>
        <translation>tambour</translation>
    </message>
    <message>
        <source>glove</source>
        <translation>gant</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>bleue</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>orangée</translation>
    </message>
    <message>
        <source>green</source>
        <translation>verte</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>rose</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>jaune</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grise</translation>
    </message>
    <message>
        <source>Your mark: %1 %2, %3. Only real messages from IT show it.</source>
        <translation>Votre repère&#x202f;: %2 de couleur %1, %3. Seuls les vrais messages du service informatique le portent.</translation>
    </message>
    <message>
        <source>Your mark: %1. Only real messages from IT show it.</source>
        <translation>Votre repère&#x202f;: %1. Seuls les vrais messages du service informatique le portent.</translation>
    </message>
    <message>
        <source>each person’s own mark</source>
        <translation>le repère propre à chacun</translation>
    </message>
    <message>
        <source>IT never asks for a password here.</source>
        <translation>L’informatique ne demande jamais de mot de passe ici.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Another computer gets the notices in this one&apos;s place. Please tell IT.</source>
        <translation>Un autre ordinateur reçoit les avis à la place de celui-ci. Merci de prévenir l’informatique.</translation>
    </message>
    <message>
        <source>Connected %1</source>
        <translation>Connecté %1</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Current notices</source>
        <translation>Avis en cours</translation>
    </message>
    <message>
        <source>Current notices: %1</source>
        <translation>Avis en cours&#x202f;: %1</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Précédents</translation>
    </message>
    <message>
        <source>Earlier notices</source>
        <translation>Avis précédents</translation>
    </message>
    <message>
        <source>For IT: %1</source>
        <translation>Pour l’informatique&#x202f;: %1</translation>
    </message>
    <message>
        <source>IT has signed this computer off from its notices. If that is a mistake, please tell IT.</source>
        <translation>L’informatique a désinscrit cet ordinateur de ses avis. Si c’est une erreur, merci de la prévenir.</translation>
    </message>
    <message>
        <source>Last heard from IT: %1</source>
        <translation>Dernières nouvelles de l’informatique&#x202f;: %1</translation>
    </message>
    <message>
        <source>No notice server is set here. Please tell IT.</source>
        <translation>Aucun serveur d’avis n’est indiqué ici. Merci de prévenir l’informatique.</translation>
    </message>
    <message>
        <source>Not connected %1</source>
        <translation>Pas de connexion %1</translation>
    </message>
    <message>
        <source>Nothing is announced right now.</source>
        <translation>Aucun avis pour le moment.</translation>
    </message>
    <message>
        <source>Notices from IT</source>
        <translation>Avis de l’informatique</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Read the open notice</source>
        <translation>Lire l’avis affiché</translation>
    </message>
    <message>
        <source>Something else answers at the notice server&apos;s address. Please tell IT.</source>
        <translation>Autre chose répond à l’adresse du serveur d’avis. Merci de prévenir l’informatique.</translation>
    </message>
    <message>
        <source>The notice server belongs to another organisation; its notices are not shown. Please tell IT.</source>
        <translation>Le serveur d’avis appartient à une autre organisation&#x202f;; ses avis ne sont pas affichés. Merci de prévenir l’informatique.</translation>
    </message>
    <message>
        <source>The notice server could not prove who it is. Please tell IT.</source>
        <translation>Le serveur d’avis n’a pas pu prouver son identité. Merci de prévenir l’informatique.</translation>
    </message>
    <message>
        <source>The notice server does not answer; trying again.</source>
        <translation>Le serveur d’avis ne répond pas&#x202f;; nouvel essai en cours.</translation>
    </message>
    <message>
        <source>The notice server does not know this computer. Please tell IT.</source>
        <translation>Le serveur d’avis ne connaît pas cet ordinateur. Merci de prévenir l’informatique.</translation>
    </message>
    <message>
        <source>The notice server does not understand this program. Please tell IT.</source>
        <translation>Le serveur d’avis ne comprend pas ce programme. Merci de prévenir l’informatique.</translation>
    </message>
    <message>
        <source>The notice server refuses this computer. Please tell IT.</source>
        <translation>Le serveur d’avis refuse cet ordinateur. Merci de prévenir l’informatique.</translation>
    </message>
    <message>
        <source>The notice server&apos;s certificate is not valid before %1. Is this computer&apos;s date right? If it is, please tell IT.</source>
        <translation>Le certificat du serveur d’avis n’est pas valable avant le %1. La date de cet ordinateur est-elle juste&#x202f;? Si oui, merci de prévenir l’informatique.</translation>
    </message>
    <message>
        <source>The notice server&apos;s certificate ran out on %1. Please tell IT.</source>
        <translation>Le certificat du serveur d’avis a expiré le %1. Merci de prévenir l’informatique.</translation>
    </message>
    <message>
        <source>The notices do not bear IT&apos;s signature and are not shown. Please tell IT.</source>
        <translation>Les avis ne portent pas la signature de l’informatique et ne sont pas affichés. Merci de la prévenir.</translation>
    </message>
    <message>
        <source>This computer cannot keep its sign-up for IT&apos;s notices on disk. Please tell IT.</source>
        <translation>Cet ordinateur ne peut pas enregistrer sur le disque son inscription aux avis de l’informatique. Merci de la prévenir.</translation>
    </message>
    <message>
        <source>This computer is not connected to a network.</source>
        <translation>Cet ordinateur n’est connecté à aucun réseau.</translation>
    </message>
    <message>
        <source>This computer is not signed up for IT&apos;s notices yet. Please tell IT.</source>
        <translation>Cet ordinateur n’est pas encore inscrit aux avis de l’informatique. Merci de la prévenir.</translation>
    </message>
    <message>
        <source>This computer is not signed up for IT&apos;s notices: the file %1 does not hold a token. Please tell IT.</source>
        <translation>Cet ordinateur n’est pas inscrit aux avis de l’informatique&#x202f;: le fichier %1 ne contient pas de jeton d’inscription. Merci de la prévenir.</translation>
    </message>
    <message>
        <source>This computer is not signed up for IT&apos;s notices: the file %1 is empty. Please tell IT.</source>
        <translation>Cet ordinateur n’est pas inscrit aux avis de l’informatique&#x202f;: le fichier %1 est vide. Merci de la prévenir.</translation>
    </message>
    <message>
        <source>This computer is not signed up for IT&apos;s notices: the token in %1 is unknown, used up or has expired. Please tell IT.</source>
        <translation>Cet ordinateur n’est pas inscrit aux avis de l’informatique&#x202f;: le jeton d’inscription dans %1 est inconnu, déjà utilisé ou expiré. Merci de la prévenir.</translation>
    </message>
    <message>
        <source>This program is too old or too new for the notice server. Please tell IT.</source>
        <translation>Ce programme est trop ancien ou trop récent pour le serveur d’avis. Merci de prévenir l’informatique.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>What answers at the notice server&apos;s address is not known to your organisation (“%1”). Please tell IT.</source>
        <translation>Ce qui répond à l’adresse du serveur d’avis n’est pas connu de votre organisation («&#x202f;%1&#x202f;»). Merci de prévenir l’informatique.</translation>
    </message>
    <message>
        <source>What answers cannot prove that it is the notice server %1. Please tell IT.</source>
        <translation>Ce qui répond ne peut pas prouver qu’il s’agit du serveur d’avis %1. Merci de prévenir l’informatique.</translation>
    </message>
    <message>
        <source>comes back in %1 minutes</source>
        <translation>revient dans %1 minutes</translation>
    </message>
    <message>
        <source>“%1” is not the address of a notice server. Please tell IT.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas l’adresse d’un serveur d’avis. Merci de prévenir l’informatique.</translation>
    </message>
    <message>
        <source>“%1” would not be encrypted and is not used. Please tell IT.</source>
        <translation>«&#x202f;%1&#x202f;» ne serait pas chiffré et n’est pas utilisé. Merci de prévenir l’informatique.</translation>
    </message>
    <message>
        <source>Do not disturb until %1</source>
        <translation>Ne pas déranger jusqu’à %1</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Ne pas déranger</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>Pendant 30 minutes</translation>
    </message>
    <message>
        <source>For 60 minutes</source>
        <translation>Pendant 60 minutes</translation>
    </message>
    <message>
        <source>If nothing works</source>
        <translation>Si rien ne fonctionne</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>À jour au %1</translation>
    </message>
    <message>
        <source>If nothing works…</source>
        <translation>Si rien ne fonctionne…</translation>
    </message>
    <message>
        <source>%1, may be out of date</source>
        <translation>%1, peut-être plus à jour</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>New: from now on every real message from IT shows your own mark, with the word “%1”.</source>
        <translation>Nouveau&#x202f;: désormais, chaque vrai message du service informatique porte votre repère, avec le mot «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Is this really from IT?</source>
        <translation>Est-ce vraiment l’informatique&#x202f;?</translation>
    </message>
    <message>
        <source>What IT sent to you</source>
        <translation>Ce que l’informatique vous a envoyé</translation>
    </message>
    <message>
        <source>Nothing in the last 7 days.</source>
        <translation>Rien ces 7 derniers jours.</translation>
    </message>
    <message>
        <source>To be sure, ask</source>
        <translation>Pour être sûr, demandez</translation>
    </message>
    <message>
        <source>IT never asks for your password in a message. A message that does is not from IT.</source>
        <translation>L’informatique ne demande jamais votre mot de passe dans un message. Un message qui le demande ne vient pas d’elle.</translation>
    </message>
    <message>
        <source>This is your mark. Every real message from IT shows it, and nobody else has it: do not show it to others.</source>
        <translation>Voici votre repère. Chaque vrai message de l’informatique le porte et personne d’autre ne l’a&#x202f;: ne le montrez pas.</translation>
    </message>
    <message>
        <source>Call %1 and read the code out: the help desk sees the same code beside the message.</source>
        <translation>Appelez le %1 et lisez le code&#x202f;: l’assistance voit le même code à côté du message.</translation>
    </message>
    <message>
        <source>Ask the help desk where you always ask it, not where the message says, and read the code out: it sees the same code beside the message.</source>
        <translation>Demandez à l’assistance par votre moyen habituel, pas par celui que donne le message, et lisez le code&#x202f;: elle voit le même code à côté du message.</translation>
    </message>
    <message>
        <source>What you saw is not here? Do not click anything in it, and call %1.</source>
        <translation>Ce que vous avez vu n’est pas ici&#x202f;? N’y cliquez sur rien et appelez le %1.</translation>
    </message>
    <message>
        <source>What you saw is not here? Do not click anything in it, and tell the help desk.</source>
        <translation>Ce que vous avez vu n’est pas ici&#x202f;? N’y cliquez sur rien et prévenez l’assistance.</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Code&#x202f;: %1</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Le voir</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>D’accord</translation>
    </message>
    <message>
        <source>No key store is open in this session: the key by which the notice server knows this computer lies in a file that only your account can read.</source>
        <translation>Aucun trousseau de clés n’est ouvert dans cette session&#x202f;: la clé par laquelle le serveur d’avis reconnaît cet ordinateur se trouve dans un fichier que seul votre compte peut lire.</translation>
    </message>
</context>
</TS>
