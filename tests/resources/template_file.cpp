// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/resources/template_file.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn::tests {

namespace {

Words wordsOf(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    Words words;
    for (auto each = object.begin(); each != object.end(); ++each)
        words[each.key()] = each.value().toString();
    return words;
}

TemplateFile readTemplate(const QString &path)
{
    QFile file(path);
    const bool open = file.open(QIODevice::ReadOnly);
    const QJsonObject json =
        open ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    TemplateFile read;
    read.fileName = QFileInfo(path).fileName();
    read.id = json["id"_L1].toString();
    read.name = wordsOf(json["name"_L1]);
    read.description = wordsOf(json["description"_L1]);
    read.use = json["use"_L1].toString();
    read.owner = json["owner"_L1].toString();
    read.reviewBy = QDate::fromString(json["reviewBy"_L1].toString(), Qt::ISODate);
    read.nextUpdateMinutes = json["nextUpdateMinutes"_L1].toInt();
    const QJsonArray blanks = json["blanks"_L1].toArray();
    for (const QJsonValue &value : blanks) {
        const QJsonObject blank = value.toObject();
        read.blanks << Blank{blank["id"_L1].toString(), blank["required"_L1].toBool(),
                             wordsOf(blank["name"_L1]), wordsOf(blank["example"_L1])};
    }
    read.notice = json["notice"_L1].toObject();
    return read;
}

QString mark(const Blank &blank)
{
    return u"{{"_s + blank.id + u"}}"_s;
}

using Change = std::function<QJsonValue(const QString &text, const QString &language)>;

/** The value with each text in it changed; a text that becomes undefined is dropped, and so is an object
    that then holds no `text` any more (a thing to do). */
QJsonValue changed(const QJsonValue &value, const QString &language, const Change &change)
{
    if (value.isString())
        return change(value.toString(), language);
    if (value.isArray()) {
        QJsonArray kept;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array) {
            const QJsonValue now = changed(item, language, change);
            const bool emptied = item.toObject().contains("text"_L1) && now.isObject() &&
                                 !now.toObject().contains("text"_L1);
            if (!now.isUndefined() && !emptied)
                kept << now;
        }
        return kept;
    }
    if (!value.isObject())
        return value;
    QJsonObject kept;
    const QJsonObject object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each) {
        // Languages are keys in `text` and in the name of a service; nothing else is called so.
        const bool tag = shippedLanguages().contains(each.key());
        const QJsonValue now = changed(each.value(), tag ? each.key() : language, change);
        if (!now.isUndefined())
            kept[each.key()] = now;
    }
    return kept;
}

} // namespace

QStringList shippedLanguages()
{
    return {u"en"_s, u"es"_s, u"fr"_s, u"pt"_s};
}

QJsonObject TemplateFile::textIn(const QString &language) const
{
    return notice["text"_L1].toObject()[language].toObject();
}

QList<TemplateFile> readTemplates(const QString &folder)
{
    QList<TemplateFile> files;
    const QFileInfoList entries =
        QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &entry : entries)
        files << readTemplate(entry.filePath());
    return files;
}

QStringList textsIn(const QJsonValue &value)
{
    QStringList texts;
    changed(value, {}, [&texts](const QString &text, const QString &) {
        texts << text;
        return QJsonValue(text);
    });
    return texts;
}

QStringList blanksIn(const QStringList &texts)
{
    static const QRegularExpression blank(u"\\{\\{([^{}]*)\\}\\}"_s);
    QStringList ids;
    for (auto each = blank.globalMatch(texts.join(u'\n')); each.hasNext();)
        ids << each.next().captured(1);
    ids.sort();
    ids.removeDuplicates();
    return ids;
}

QString exampleOf(const Blank &blank, const QString &language)
{
    return blank.example.value(language);
}

QJsonObject filled(const TemplateFile &file, const ValueOf &valueOf)
{
    const QString byDefault = file.notice["defaultLanguage"_L1].toString();
    const Change fill = [&](QString text, const QString &language) {
        for (const Blank &blank : file.blanks)
            text.replace(mark(blank), valueOf(blank, language));
        return QJsonValue(text);
    };
    return changed(file.notice, byDefault, fill).toObject();
}

TemplateFile withoutOptional(TemplateFile file)
{
    const Change drop = [&file](const QString &text, const QString &) {
        const bool goes =
            std::any_of(file.blanks.begin(), file.blanks.end(), [&text](const Blank &blank) {
                return !blank.required && text.contains(mark(blank));
            });
        return goes ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
    };
    file.notice = changed(file.notice, {}, drop).toObject();
    return file;
}

} // namespace foghorn::tests
