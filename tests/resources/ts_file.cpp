// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/resources/ts_file.h"

#include <QDir>
#include <QFile>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace foghorn::tests {

namespace {

void readTranslation(QXmlStreamReader &xml, TsMessage &message)
{
    message.type = xml.attributes().value("type"_L1).toString();
    QString words;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            break;
        if (token == QXmlStreamReader::Characters)
            words += xml.text();
        else if (token == QXmlStreamReader::StartElement) // numerusform
            message.translations << xml.readElementText();
    }
    if (!message.numerus)
        message.translations = {words};
}

TsMessage readMessage(QXmlStreamReader &xml, const QString &context)
{
    TsMessage message{.context = context};
    message.numerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1)
            message.source = xml.readElementText();
        else if (xml.name() == "comment"_L1)
            message.comment = xml.readElementText();
        else if (xml.name() == "translation"_L1)
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

} // namespace

TsFile readTs(const QString &path)
{
    TsFile ts{.name = QFileInfo(path).completeBaseName()};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        ts.trouble = file.errorString();
        return ts;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "TS"_L1)
            ts.language = xml.attributes().value("language"_L1).toString();
        else if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            ts.messages << readMessage(xml, context);
    }
    ts.trouble = xml.errorString();
    return ts;
}

QList<TsFile> readAllTs(const QString &folder)
{
    QList<TsFile> files;
    for (const QString &name : QDir(folder).entryList({u"*.ts"_s}, QDir::Files, QDir::Name))
        files << readTs(folder + u'/' + name);
    return files;
}

} // namespace foghorn::tests
