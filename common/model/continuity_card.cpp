// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/continuity_card.h"

#include "common/model/json_members.h"

#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

void checkLength(JsonMembers &reader, const char *name, const QString &text, int longest)
{
    if (codePointCount(text) > longest)
        reader.wrong(name, u"is longer than %1 characters"_s.arg(longest));
}

CardText readText(JsonMembers reader)
{
    CardText text;
    text.headline = reader.text("headline");
    text.actions = reader.texts("actions");
    text.details = reader.text("details");
    if (text.headline.trimmed().isEmpty() || text.headline.contains(u'\n'))
        reader.wrong("headline", u"one line is needed"_s);
    checkLength(reader, "headline", text.headline, limits::headlineLength);
    if (text.actions.isEmpty())
        reader.wrong("actions", u"say what to do"_s);
    if (text.actions.size() > limits::actionCount)
        reader.wrong("actions", u"at most %1 are taken"_s.arg(limits::actionCount));
    for (const QString &action : text.actions) {
        if (action.trimmed().isEmpty())
            reader.wrong("actions", u"an empty one says nothing"_s);
        checkLength(reader, "actions", action, limits::actionLength);
    }
    return text; // the details are bounded by the size of the card
}

Contact readContact(JsonMembers reader)
{
    const Contact contact{reader.text("phone"), reader.text("url")};
    checkLength(reader, "phone", contact.phone, limits::nameLength);
    const QUrl url(contact.url, QUrl::StrictMode);
    static const QStringList schemes{u"https"_s, u"mailto"_s, u"tel"_s};
    if (!contact.url.isEmpty() && (!url.isValid() || !schemes.contains(url.scheme())))
        reader.wrong("url", u"must begin with https:, mailto: or tel:"_s);
    return contact;
}

} // namespace

CardText ContinuityCard::textFor(QStringView languageTag) const
{
    if (const auto exact = text.constFind(languageTag.toString()); exact != text.cend())
        return *exact;
    const QString language = languageTag.toString().section(u'-', 0, 0);
    return text.value(language, text.value(defaultLanguage));
}

QJsonObject toJson(const ContinuityCard &card)
{
    QJsonObject texts;
    for (auto text = card.text.begin(); text != card.text.end(); ++text) {
        QJsonObject one{{u"headline"_s, text->headline},
                        {u"actions"_s, QJsonArray::fromStringList(text->actions)}};
        if (!text->details.isEmpty())
            one[u"details"_s] = text->details;
        texts[text.key()] = one;
    }
    QJsonObject json{{u"issuedAt"_s, toIso(card.issuedAt)},
                     {u"text"_s, texts},
                     {u"defaultLanguage"_s, card.defaultLanguage}};
    if (!card.deployment.isEmpty())
        json[u"deployment"_s] = card.deployment.text;
    QJsonObject contact;
    if (!card.contact.phone.isEmpty())
        contact[u"phone"_s] = card.contact.phone;
    if (!card.contact.url.isEmpty())
        contact[u"url"_s] = card.contact.url;
    if (!contact.isEmpty())
        json[u"contact"_s] = contact;
    return json;
}

Result<ContinuityCard> continuityCardFromJson(const QJsonObject &json, Instant otherwise)
{
    QList<FieldProblem> problems;
    JsonMembers reader(json, {}, problems);
    ContinuityCard card;
    card.deployment = {reader.text("deployment")};
    card.issuedAt = reader.instant("issuedAt").value_or(otherwise);
    const QJsonObject texts = reader.object("text");
    for (const QString &language : texts.keys()) {
        const QString path = u"text."_s + language;
        if (!texts[language].isObject())
            problems << FieldProblem{path, u"an object is needed"_s};
        card.text[language] = readText(JsonMembers(texts[language].toObject(), path, problems));
    }
    if (card.text.isEmpty())
        reader.wrong("text", u"at least one language is needed"_s);
    card.defaultLanguage = reader.text("defaultLanguage");
    if (card.defaultLanguage.isEmpty())
        card.defaultLanguage =
            card.text.contains(u"en"_s) || card.text.isEmpty() ? u"en"_s : card.text.firstKey();
    else if (!card.text.contains(card.defaultLanguage))
        reader.wrong("defaultLanguage", u"must be one that the text is written in"_s);
    card.contact = readContact(JsonMembers(reader.object("contact"), u"contact"_s, problems));
    if (continuityCardBytes(card).size() > limits::cardBytes)
        problems << FieldProblem{u"text"_s, u"the whole card is larger than 8 KiB"_s};
    if (!problems.isEmpty())
        return Error{u"the continuity card is not right"_s, problems};
    return card;
}

QByteArray continuityCardBytes(const ContinuityCard &card)
{
    return QJsonDocument(toJson(card)).toJson(QJsonDocument::Compact);
}

Result<ContinuityCard> continuityCardFromBytes(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return Error{u"the continuity card is no JSON object"_s};
    return continuityCardFromJson(document.object());
}

} // namespace foghorn
