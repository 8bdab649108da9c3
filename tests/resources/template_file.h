// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <functional>

namespace foghorn::tests {

using Words = QMap<QString, QString>; // by language tag

/** What an author fills in: `{{id}}` in the notice. */
struct Blank
{
    QString id;
    bool required = false;
    Words name;
    Words example;
};

/** One file of resources/templates as it stands there; its notice is left undecoded. */
struct TemplateFile
{
    QString fileName;
    QString id;
    Words name;
    Words description;
    QString use; // new, update, ending
    QString owner;
    QDate reviewBy;
    int nextUpdateMinutes = 0; // 0: the template promises no update
    QList<Blank> blanks;
    QJsonObject notice;

    QJsonObject textIn(const QString &language) const;
};

QStringList shippedLanguages(); // en, es, fr, pt
/** Every file of the folder, by name; one that is no JSON object comes with an empty id. */
QList<TemplateFile> readTemplates(const QString &folder);

/** Every text in a JSON value, however deep. */
QStringList textsIn(const QJsonValue &value);
/** The ids between {{ and }}, each once, in alphabetical order. */
QStringList blanksIn(const QStringList &texts);

using ValueOf = std::function<QString(const Blank &, const QString &language)>;
QString exampleOf(const Blank &blank, const QString &language);
/** The notice with its blanks filled: inside `text.LANGUAGE` in that language, elsewhere in the default
    one. */
QJsonObject filled(const TemplateFile &file, const ValueOf &valueOf);
/** The same notice after its author left every optional blank empty: what holds one goes with it. */
TemplateFile withoutOptional(TemplateFile file);

} // namespace foghorn::tests
