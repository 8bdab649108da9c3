// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/popup/samples.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn::samples {

namespace {

Notice base(const QString &id, const QString &serviceId, const QMap<QString, QString> &serviceName)
{
    Notice notice;
    notice.deployment = {u"5b0f6a3e-0f7d-4a53-9d39-6a53b6f7c001"_s};
    notice.id = {id};
    notice.revision = 1;
    notice.asks = 1;
    notice.services = {{serviceId, serviceName}};
    notice.defaultLanguage = u"en"_s;
    notice.audience.everyone = true;
    notice.contact.phone = u"4444"_s;
    notice.publishedBy = u"ana"_s;
    return notice;
}

Action now(const QString &text)
{
    return {ActionTime::Now, text};
}

/** Sentences until exactly `length` letters are full. */
QString filled(const QString &sentence, int length)
{
    QString text;
    while (text.size() < length)
        text += sentence + u' ';
    text.truncate(length - 1);
    return text.trimmed().leftJustified(length - 1, u's') + u'.';
}

} // namespace

Instant at(int hour, int minute)
{
    using namespace std::chrono;
    return sys_days{2026y / November / 23} + hours(hour) + minutes(minute);
}

Reader reader(Language language, Instant now)
{
    return {language, QTimeZone("Europe/Madrid"), now};
}

Mark mark(Language language)
{
    switch (language) {
    case Language::English: return {u"anchor"_s, u"green"_s, u"lantern"_s};
    case Language::Spanish: return {u"umbrella"_s, u"orange"_s, u"guijarro"_s};
    case Language::French: return {u"lighthouse"_s, u"blue"_s, u"citrouille"_s};
    case Language::Portuguese: return {u"kite"_s, u"pink"_s, u"borboleta"_s};
    }
    return {};
}

PopupContext context(Language language, Instant now)
{
    PopupContext context;
    context.sender =
        language == Language::Spanish ? u"Informática · Example S.A."_s : u"IT · Example Ltd"_s;
    context.reader = reader(language, now);
    context.mark = mark(language);
    return context;
}

Notice mailOutage()
{
    Notice notice = base(u"019ac000-0000-7000-8000-000000000001"_s, u"email"_s,
                         {{u"en"_s, u"E-mail"_s},
                          {u"es"_s, u"Correo"_s},
                          {u"fr"_s, u"Messagerie"_s},
                          {u"pt"_s, u"E-mail"_s}});
    notice.severity = Severity::Major;
    notice.acknowledgement = Acknowledgement::Required;
    notice.phase = Phase::Investigating;
    notice.startsAt = at(8, 5);
    notice.publishedAt = at(8, 10);
    notice.restoration = Restoration{RestorationKind::About, at(13, 30), {}};
    notice.nextUpdateAt = at(8, 45);
    NoticeText en;
    en.headline = u"E-mail is not working"_s;
    en.affected = u"Lyon and Madrid"_s;
    en.impact =
        u"You cannot send or receive e-mail. Nothing is lost: messages will arrive later."_s;
    en.actions = {now(u"Leave Outlook open; it will reconnect by itself."_s)};
    en.workaround = u"Use Teams chat or the telephone for anything urgent."_s;
    en.stillWorks = {u"Calendar"_s, u"Teams"_s, u"shared files"_s};
    NoticeText es;
    es.headline = u"El correo no funciona"_s;
    es.affected = u"Lyon y Madrid"_s;
    es.impact =
        u"No puede enviar ni recibir correo. No se pierde nada: los mensajes llegarán más tarde."_s;
    es.actions = {now(u"Deje Outlook abierto; se volverá a conectar solo."_s)};
    es.workaround = u"Use el chat de Teams o el teléfono para lo urgente."_s;
    es.stillWorks = {u"Calendario"_s, u"Teams"_s, u"archivos compartidos"_s};
    NoticeText fr;
    fr.headline = u"La messagerie ne fonctionne pas"_s;
    fr.affected = u"Lyon et Madrid"_s;
    fr.impact =
        u"Vous ne pouvez ni envoyer ni recevoir d’e-mails. Rien n’est perdu : ils arriveront plus tard."_s;
    fr.actions = {now(u"Laissez Outlook ouvert ; il se reconnectera tout seul."_s)};
    fr.workaround = u"Pour toute urgence, utilisez Teams ou le téléphone."_s;
    fr.stillWorks = {u"Agenda"_s, u"Teams"_s, u"fichiers partagés"_s};
    NoticeText pt;
    pt.headline = u"O e-mail não funciona"_s;
    pt.affected = u"Lyon e Madrid"_s;
    pt.impact =
        u"Não é possível enviar nem receber e-mail. Nada se perde: as mensagens chegam mais tarde."_s;
    pt.actions = {now(u"Deixe o Outlook aberto; volta a ligar-se sozinho."_s)};
    pt.workaround = u"Para urgências, use o Teams ou o telefone."_s;
    pt.stillWorks = {u"Calendário"_s, u"Teams"_s, u"ficheiros partilhados"_s};
    notice.text = {{u"en"_s, en}, {u"es"_s, es}, {u"fr"_s, fr}, {u"pt"_s, pt}};
    return notice;
}

Notice mailOutageRevised()
{
    Notice notice = mailOutage();
    notice.revision = notice.asks = 2;
    notice.phase = Phase::Identified;
    notice.publishedAt = at(10, 2);
    notice.restoration = Restoration{RestorationKind::NotBefore, at(15, 0), {}};
    notice.nextUpdateAt = at(10, 30);
    NoticeText &en = notice.text[u"en"_s];
    en.impact = u"You cannot send or receive e-mail. Nothing is lost: messages will arrive later. "
                "Shared mailboxes are affected too."_s;
    en.actions << now(u"Orders by e-mail: phone the customer."_s);
    en.workaround.clear();
    en.stillWorks.clear();
    en.cause = u"A storage fault."_s;
    en.progress = u"We are moving mail to the second data centre."_s;
    NoticeText &fr = notice.text[u"fr"_s];
    fr.impact += u" Les boîtes partagées sont touchées aussi."_s;
    fr.actions << now(u"Commandes par e-mail : appelez le client."_s);
    return notice;
}

Notice mailBack()
{
    Notice notice = mailOutageRevised();
    notice.revision = 3;
    notice.phase = Phase::Resolved;
    notice.publishedAt = at(14, 40);
    notice.restoration.reset();
    notice.nextUpdateAt.reset();
    NoticeText en;
    en.headline = u"E-mail works again"_s;
    en.affected = u"Lyon and Madrid"_s;
    en.closing =
        u"Messages from this morning are arriving over the next hour. We are sorry for the trouble, "
        "and thank you for your patience."_s;
    en.actions = {now(u"If Outlook still says “disconnected”, close and open it once."_s)};
    notice.text = {{u"en"_s, en}};
    return notice;
}

Notice mailBackWithoutWords()
{
    Notice notice = mailOutageRevised();
    notice.revision = 3;
    notice.phase = Phase::Resolved;
    notice.publishedAt = at(14, 40);
    return notice;
}

Notice mailExplained()
{
    Notice notice = mailBackWithoutWords();
    notice.revision = 4;
    notice.notify = Notify::Quiet;
    notice.endsAt = notice.publishedAt;
    notice.publishedAt = at(10, 0) + 24h * 3;
    notice.followUp = FollowUp{u"Mail team"_s, QDate(2026, 12, 4)};
    const auto tell = [&](const QString &tag, const QString &cause, const QString &prevention) {
        notice.text[tag].cause = cause;
        notice.text[tag].prevention = prevention;
    };
    tell(
        u"en"_s,
        u"A disk in the mail store was full. Mail that could not be kept was sent back, so nothing "
        "was lost."_s,
        u"An alarm now comes two weeks before a disk is full, and the store gets twice the room."_s);
    tell(u"es"_s,
         u"Se llenó un disco del almacén de correo. Lo que no se pudo guardar se devolvió, así que "
         "no se perdió nada."_s,
         u"Ahora avisa una alarma dos semanas antes de que se llene, y el almacén tendrá el doble "
         "de sitio."_s);
    tell(
        u"fr"_s,
        u"Un disque de la messagerie était plein. Ce qui n’a pas pu être gardé a été renvoyé : rien "
        "n’est perdu."_s,
        u"Une alarme vient désormais deux semaines avant, et la messagerie aura deux fois plus de "
        "place."_s);
    tell(u"pt"_s,
         u"Um disco do correio ficou cheio. O que não se pôde guardar foi devolvido: nada se "
         "perdeu."_s,
         u"Agora um alarme avisa duas semanas antes, e o correio terá o dobro do espaço."_s);
    return notice;
}

Notice cancelled(Notice notice, CancelReason reason)
{
    ++notice.revision;
    notice.phase = Phase::Cancelled;
    notice.cancelReason = reason;
    notice.publishedAt = *notice.publishedAt + 20min;
    return notice;
}

Notice sapMaintenance()
{
    Notice notice =
        base(u"019ac000-0000-7000-8000-000000000002"_s, u"sap"_s, {{u"en"_s, u"SAP"_s}});
    notice.kind = NoticeKind::Maintenance;
    notice.severity = Severity::Major;
    notice.acknowledgement = Acknowledgement::Required;
    notice.phase = Phase::Scheduled;
    notice.publishedAt = at(8, 0) - 24h * 4;
    notice.startsAt = at(5, 0) + 24h * 5;
    notice.endsAt = at(7, 0) + 24h * 5;
    NoticeText es;
    es.headline = u"SAP se detiene el sábado por la mañana"_s;
    es.affected = u"toda la empresa"_s;
    es.impact =
        u"Durante ese tiempo no podrá entrar en SAP. Después, las búsquedas de pedidos serán más "
        "rápidas."_s;
    es.actions = {{ActionTime::Before, u"Guarde su trabajo y cierre SAP antes de las 05:55."_s}};
    es.stillWorks = {u"Correo"_s, u"Teams"_s, u"intranet"_s};
    NoticeText en;
    en.headline = u"SAP stops on Saturday morning"_s;
    en.affected = u"the whole company"_s;
    en.impact =
        u"You cannot enter SAP during that time. Afterwards, order searches will be faster."_s;
    en.actions = {{ActionTime::Before, u"Save your work and close SAP before 05:55."_s}};
    en.stillWorks = {u"E-mail"_s, u"Teams"_s, u"intranet"_s};
    notice.text = {{u"es"_s, es}, {u"en"_s, en}};
    return notice;
}

Notice phishing()
{
    Notice notice =
        base(u"019ac000-0000-7000-8000-000000000003"_s, u"security"_s, {{u"en"_s, u"Security"_s}});
    notice.severity = Severity::Critical;
    notice.acknowledgement = Acknowledgement::Required;
    notice.publishedAt = at(9, 3);
    notice.nextUpdateAt = at(9, 20);
    notice.contact.phone = u"Help desk 4444"_s;
    NoticeText en;
    en.headline = u"Do not open the e-mail “Invoice 4471”. If you did, disconnect now."_s;
    en.affected = u"everyone"_s;
    en.impact =
        u"Someone is sending us e-mails that look like invoices. Opening the attachment locks your "
        "files and those of your colleagues."_s;
    en.actions = {
        now(u"You did not open it: delete it. You can go on working."_s),
        now(u"You opened it: pull the network cable or switch off Wi-Fi, leave the computer on, and "
            "call 4444."_s)};
    notice.text = {{u"en"_s, en}};
    return notice;
}

Notice printers()
{
    Notice notice = base(u"019ac000-0000-7000-8000-000000000004"_s, u"printing"_s,
                         {{u"en"_s, u"Printing"_s}, {u"fr"_s, u"Impression"_s}});
    notice.severity = Severity::Minor;
    notice.startsAt = notice.publishedAt = at(7, 30);
    notice.restoration = Restoration{RestorationKind::Between, at(11, 0), at(13, 0)};
    notice.contact.url = u"https://intranet.example/help"_s;
    NoticeText en;
    en.headline = u"Printing on the second floor is slow"_s;
    en.affected = u"Madrid, second floor"_s;
    en.impact = u"Pages come out after some minutes. None is lost."_s;
    en.actions = {now(u"Print on the first floor if you are in a hurry."_s)};
    NoticeText fr;
    fr.headline = u"L’impression au deuxième étage est lente"_s;
    fr.affected = u"Madrid, deuxième étage"_s;
    fr.impact = u"Les pages sortent après quelques minutes. Aucune n’est perdue."_s;
    fr.actions = {now(u"Si vous êtes pressé, imprimez au premier étage."_s)};
    notice.text = {{u"en"_s, en}, {u"fr"_s, fr}};
    return notice;
}

Notice announcement()
{
    Notice notice =
        base(u"019ac000-0000-7000-8000-000000000005"_s, u"canteen"_s, {{u"en"_s, u"Canteen"_s}});
    notice.kind = NoticeKind::Announcement;
    notice.severity = Severity::Info;
    notice.phase = Phase::Current;
    notice.publishedAt = at(8, 0);
    NoticeText en;
    en.headline = u"Pay in the canteen with your badge from Thursday"_s;
    en.affected = u"Madrid"_s;
    en.impact = u"The new terminals read your badge. Cash is still taken."_s;
    en.benefit = u"The queue at noon should be half as long."_s;
    en.details = u"The terminals are **beside the tills**, not on them.\n"
                 "- Hold your badge to the blue light for a second.\n"
                 "- Your meals stand in the [staff portal](https://intranet.example/canteen)."_s;
    notice.text = {{u"en"_s, en}};
    return notice;
}

Notice longest(Severity severity)
{
    Notice notice = mailOutage();
    notice.severity = severity;
    notice.acknowledgement =
        severity == Severity::Info ? Acknowledgement::NotRequired : Acknowledgement::Required;
    for (int number = 1; number < 5; ++number)
        notice.services << Service{u"service-%1"_s.arg(number),
                                   {{u"fr"_s, u"Gestion des commandes %1"_s.arg(number)}}};
    notice.restoration =
        Restoration{RestorationKind::Between, at(13, 30) + 24h * 9, at(15, 30) + 24h * 9};
    notice.nextUpdateAt = at(8, 45) + 24h * 8;
    notice.contact = {u"assistance informatique, poste 4444 ou 01 23 45 67 89"_s,
                      u"https://assistance.intranet.example/messagerie"_s};
    NoticeText fr;
    fr.headline =
        filled(u"La messagerie et la gestion des commandes sont interrompues partout"_s, 80);
    fr.affected = u"Lyon, Madrid, Porto et tous les collègues qui travaillent à distance"_s;
    fr.impact = filled(
        u"Vous ne pouvez ni envoyer ni recevoir d’e-mails, ni consulter les boîtes partagées."_s,
        600);
    for (int number = 0; number < 10; ++number)
        fr.actions << now(filled(
            u"Notez sur papier les commandes urgentes et prévenez votre responsable."_s, 200));
    fr.workaround = filled(u"Utilisez Teams ou le téléphone pour toute urgence."_s, 200);
    fr.stillWorks = {u"Agenda"_s, u"Teams"_s, u"fichiers partagés"_s, u"intranet"_s};
    fr.cause = u"Une panne de stockage chez notre fournisseur."_s;
    fr.progress = filled(u"Nous déplaçons les boîtes vers le second centre de données."_s, 300);
    notice.text = {{u"fr"_s, fr}};
    notice.defaultLanguage = u"fr"_s;
    return notice;
}

} // namespace foghorn::samples
