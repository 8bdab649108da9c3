// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/coach/coach_cases.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace foghorn {

using namespace Qt::StringLiterals;

namespace {

QJsonObject words(Language language)
{
    static const QHash<Language, QStringList> all{
        {Language::English,
         {u"E-mail is not working"_s, u"All staff in Lyon"_s, u"You cannot send messages."_s,
          u"Leave Outlook open."_s, u"A broken disk."_s, u"We are sorry for the trouble."_s}},
        {Language::Spanish,
         {u"El correo no funciona"_s, u"Todo el personal de Lyon"_s, u"No puede enviar mensajes."_s,
          u"Deje Outlook abierto."_s, u"Un disco roto."_s, u"Lamentamos las molestias."_s}},
        {Language::French,
         {u"La messagerie ne fonctionne pas"_s, u"Tout le personnel de Lyon"_s,
          u"Vous ne pouvez pas envoyer de messages."_s, u"Laissez Outlook ouvert."_s,
          u"Un disque cassé."_s, u"Nous sommes désolés pour la gêne."_s}},
        {Language::Portuguese,
         {u"O e-mail não funciona"_s, u"Todo o pessoal de Lyon"_s,
          u"Não consegue enviar mensagens."_s, u"Deixe o Outlook aberto."_s,
          u"Um disco avariado."_s, u"Lamentamos o incómodo."_s}}};
    const QStringList &lines = all[language];
    return {
        {u"headline"_s, lines.at(0)},
        {u"affected"_s, lines.at(1)},
        {u"impact"_s, lines.at(2)},
        {u"actions"_s, QJsonArray{QJsonObject{{u"when"_s, u"now"_s}, {u"text"_s, lines.at(3)}}}},
        {u"cause"_s, lines.at(4)},
        {u"closing"_s, lines.at(5)}};
}

QJsonObject notice(Language language, const QJsonObject &text)
{
    return {{u"kind"_s, u"incident"_s},
            {u"severity"_s, u"major"_s},
            {u"phase"_s, u"identified"_s},
            {u"services"_s, QJsonArray()},
            {u"text"_s, QJsonObject{{toString(language), text}}},
            {u"startsAt"_s, u"2026-11-22T09:00:00Z"_s},
            {u"audience"_s, QJsonObject{{u"everyone"_s, true}}}};
}

/** Where the sentence of a rule goes, and what must not be there beside it. */
void place(CoachRule rule, const QString &sentence, QJsonObject &text, QJsonObject &json)
{
    using enum CoachRule;
    const auto lone = [&](const char *member, const QStringList &gone) {
        for (const QString &one : gone)
            text.remove(one);
        text[QLatin1StringView(member)] = sentence;
    };
    switch (rule) {
    case MissingWhat: lone("headline", {u"affected"_s, u"impact"_s}); break;
    case MissingWho:
    case MissingWhere: lone("impact", {u"affected"_s, u"headline"_s}); break;
    case MissingWhen:
        lone("impact", {});
        json.remove(u"startsAt"_s);
        break;
    case MissingWhy: lone("progress", {u"cause"_s}); break;
    case NoAction: lone("impact", {u"actions"_s}); break;
    case NoWorkaround:
        lone("impact", {});
        json[u"restoration"_s] =
            QJsonObject{{u"kind"_s, u"about"_s}, {u"at"_s, u"2026-11-22T14:00:00Z"_s}};
        json[u"nextUpdateAt"_s] = u"2026-11-22T10:00:00Z"_s;
        break;
    case NoApology: lone("closing", {}); break;
    case NoThanks:
        lone("closing", {});
        json[u"phase"_s] = u"resolved"_s;
        break;
    default: lone("impact", {}); break;
    }
}

CoachCase caseFrom(Language language, CoachRule rule, const QJsonValue &value, bool flagged)
{
    const QJsonObject object = value.toObject();
    const QString sentence = value.isString() ? value.toString() : object[u"text"].toString();
    QJsonObject text = words(language);
    QJsonObject json = notice(language, {});
    place(rule, sentence, text, json);
    const auto lay = [](const QJsonObject &over, QJsonObject &below) {
        for (auto member = over.begin(); member != over.end(); ++member) {
            if (member->isNull())
                below.remove(member.key());
            else
                below[member.key()] = *member;
        }
    };
    lay(object[u"fields"].toObject(), text);
    lay(object[u"notice"].toObject(), json);
    json[u"text"_s] = QJsonObject{{toString(language), text}};
    const auto read = noticeFromJson(json);
    if (!read)
        qFatal("%s: %s", qPrintable(sentence), qPrintable(read.error().fields.first().field));
    return {language, rule, sentence, *read, flagged};
}

} // namespace

Notice completeNotice(Language language)
{
    return *noticeFromJson(notice(language, words(language)));
}

QList<CoachCase> coachCases(const QString &folder)
{
    QList<CoachCase> cases;
    for (const Language language : allLanguages) {
        QFile file(u"%1/%2.json"_s.arg(folder, toString(language)));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject rules = QJsonDocument::fromJson(file.readAll()).object();
        for (const CoachRule rule : allCoachRules) {
            const QJsonObject sentences = rules[toString(rule)].toObject();
            for (const QJsonValue &one : sentences[u"flagged"].toArray())
                cases.append(caseFrom(language, rule, one, true));
            for (const QJsonValue &one : sentences[u"fine"].toArray())
                cases.append(caseFrom(language, rule, one, false));
        }
    }
    return cases;
}

} // namespace foghorn
