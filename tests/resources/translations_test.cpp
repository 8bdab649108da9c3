// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/resources/ts_file.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace foghorn::tests {

namespace {

const QString folder = QStringLiteral(FOGHORN_SOURCE "/resources/translations");

/** Words that a language shares with English, names and what is typed. Everything else that stayed English was
    forgotten. */
const QSet<QString> sharedWithEnglish{
    u"No"_s,          u"Foghorn"_s,     u"Lyon, Madrid"_s, u"ana@corp.example"_s,
    u"%1: %2"_s,      u"Esc"_s,         u"Service"_s,      u"Maintenance"_s,
    u"maintenance"_s, u"E-mail"_s,      u"%1 (%2)"_s,      u"%n services"_s,
    u"Minutes"_s,     u"Services"_s,    u"%1 h"_s,         u"%1 h %2 min"_s,
    u"%1 min"_s,      u"Info"_s,        u"no"_s,           u"Site"_s,
    u"site"_s,        u"%Ln minutes"_s, u"%1 s"_s,         u"%1 min %2 s"_s,
    u"%1: %2."_s};

/** %1, %2, %n, %L1, %Ln, in order of their names: each as often as it stands there. */
QStringList placesOf(const QString &text)
{
    static const QRegularExpression place(u"%L?(?:[0-9]{1,2}|n)"_s);
    QStringList found;
    for (auto each = place.globalMatch(text); each.hasNext();)
        found << each.next().captured();
    found.sort();
    return found;
}

QString spaceAround(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return text;
    const qsizetype start = text.indexOf(trimmed);
    return text.left(start) + u'|' + text.mid(start + trimmed.size());
}

QString formProblem(const TsMessage &message, const QString &translation)
{
    if (translation.trimmed().isEmpty())
        return u"is empty"_s;
    QStringList wanted = placesOf(message.source);
    QStringList given = placesOf(translation);
    // "one field needs a change": a form for one number only may leave the number out.
    if (message.numerus && translation == message.translations.first()) {
        for (QStringList *places : {&wanted, &given}) {
            places->removeAll(u"%n"_s);
            places->removeAll(u"%Ln"_s);
        }
    }
    if (given != wanted)
        return u"has %1 where the source has %2"_s.arg(given.join(u' '), wanted.join(u' '));
    if (spaceAround(translation) != spaceAround(message.source))
        return u"begins or ends with other space than the source"_s;
    return {};
}

/** French: a narrow no-break space before ; : ! ? and inside « », and ’ (the templates' README). */
QString frenchProblem(const QString &text)
{
    static const QRegularExpression written(
        uR"([a-z]+:(?=[ ,]|$))"_s); // https:, mailto: and tel: are typed so
    static const QRegularExpression wrong(
        uR"((?<!\x{202F})[;!?:](?=\s|$)|«(?!\x{202F})|(?<!\x{202F})»|')"_s);
    QString words = text;
    if (text.contains("https:"_L1))
        words.remove(written);
    return wrong.match(words).hasMatch() ? u"wants U+202F before ; : ! ? and inside « », and ’"_s
                                         : QString();
}

} // namespace

/** The words of our own screens: every language complete, and the same as the sources say. */
class TranslationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLanguageHasBothFiles();
    void everyStringIsTranslated_data() { eachFile(); }
    void everyStringIsTranslated();
    void nothingStayedEnglish_data() { eachFile(); }
    void nothingStayedEnglish();
    void frenchIsSetAsFrenchIs();
    void theFilesHoldWhatTheSourcesSay_data() { eachFile(); }
    void theFilesHoldWhatTheSourcesSay();
    void wordsOutsideOfClassesShareOneContext();
    void aClassWithWordsHasAContextOfItsOwn();

private:
    void eachFile();
};

void TranslationsTest::eachFile()
{
    QTest::addColumn<QString>("name");
    for (const TsFile &file : readAllTs(folder))
        QTest::addRow("%s", qPrintable(file.name)) << file.name;
}

void TranslationsTest::everyLanguageHasBothFiles()
{
    QStringList names;
    for (const TsFile &file : readAllTs(folder)) {
        QVERIFY2(file.trouble.isEmpty(), qPrintable(file.name + u": "_s + file.trouble));
        QCOMPARE(file.language, file.name.section(u'_', -1));
        QVERIFY2(!file.messages.isEmpty(), qPrintable(file.name));
        names << file.name;
    }
    QCOMPARE(names, (QStringList{u"admin_en"_s, u"admin_es"_s, u"admin_fr"_s, u"admin_pt"_s,
                                 u"foghorn_es"_s, u"foghorn_fr"_s, u"foghorn_pt"_s}));
}

void TranslationsTest::everyStringIsTranslated()
{
    QFETCH(QString, name);
    QStringList problems;
    for (const TsMessage &message : readTs(folder + u'/' + name + u".ts"_s).messages) {
        const QString where = message.context + u": “"_s + message.source + u"” "_s;
        if (!message.type.isEmpty())
            problems << where + u"is "_s + message.type;
        // English, Spanish, French and Portuguese each have one form for one and one for more.
        if (message.translations.size() != (message.numerus ? 2 : 1))
            problems << where + u"has %1 forms"_s.arg(message.translations.size());
        for (const QString &translation : message.translations) {
            if (const QString problem = formProblem(message, translation); !problem.isEmpty())
                problems << where + problem + u": "_s + translation;
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
}

void TranslationsTest::nothingStayedEnglish()
{
    QFETCH(QString, name);
    if (name.endsWith("_en"_L1))
        return; // English has its plural forms there
    QStringList problems;
    for (const TsMessage &message : readTs(folder + u'/' + name + u".ts"_s).messages) {
        if (message.translations.contains(message.source) &&
            !sharedWithEnglish.contains(message.source))
            problems << message.context + u": "_s + message.source;
    }
    QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
}

void TranslationsTest::frenchIsSetAsFrenchIs()
{
    QStringList problems;
    for (const QString &name : {u"admin_fr"_s, u"foghorn_fr"_s}) {
        for (const TsMessage &message : readTs(folder + u'/' + name + u".ts"_s).messages) {
            for (const QString &translation : message.translations) {
                if (const QString problem = frenchProblem(translation); !problem.isEmpty())
                    problems << u"“%1” %2"_s.arg(translation, problem);
            }
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
}

void TranslationsTest::theFilesHoldWhatTheSourcesSay()
{
    QFETCH(QString, name);
    static QTemporaryDir fresh;
    if (QDir(fresh.path()).isEmpty()) {
        for (const QString &file : QDir(folder).entryList({u"*.ts"_s}, QDir::Files))
            QVERIFY(QFile::copy(folder + u'/' + file, fresh.filePath(file)));
        QProcess update;
        update.start(QStringLiteral(FOGHORN_CMAKE),
                     {u"-DLUPDATE="_s + QStringLiteral(FOGHORN_LUPDATE),
                      u"-DSOURCE="_s + QStringLiteral(FOGHORN_SOURCE), u"-DINTO="_s + fresh.path(),
                      u"-P"_s, folder + u"/update.cmake"_s});
        QVERIFY(update.waitForFinished(60'000));
        QVERIFY2(update.exitCode() == 0, update.readAllStandardError().constData());
    }
    const auto sourcesOf = [&name](const QString &where) {
        QStringList sources;
        for (const TsMessage &message : readTs(where + u'/' + name + u".ts"_s).messages)
            sources << message.key() + (message.numerus ? u" (plural)"_s : QString());
        sources.sort();
        return sources;
    };
    const QStringList kept = sourcesOf(folder);
    const QStringList said = sourcesOf(fresh.path());
    QStringList problems;
    for (const QString &source : said) {
        if (!kept.contains(source))
            problems << u"not in the file: "_s + source;
    }
    for (const QString &source : kept) {
        if (!said.contains(source))
            problems << u"in no source: "_s + source;
    }
    QVERIFY2(problems.isEmpty(),
             qPrintable(u"\ncmake --build build/dev --target update_translations\n"_s +
                        problems.join(u'\n')));
}

/** A context of one's own in a literal is one that lupdate cannot see: the words would stay English. */
void TranslationsTest::wordsOutsideOfClassesShareOneContext()
{
    const QDir admin(QStringLiteral(FOGHORN_SOURCE "/client/admin"));
    QStringList found;
    for (const QString &name : admin.entryList({u"*.cpp"_s, u"*.h"_s}, QDir::Files)) {
        QFile file(admin.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        if (file.readAll().contains("QCoreApplication::translate("))
            found << name;
    }
    QCOMPARE(found, (QStringList{u"problem_words.cpp"_s, u"words.h"_s}));
}

/** In a plain class tr() is the one of the namespace, while lupdate files its words under the class. */
void TranslationsTest::aClassWithWordsHasAContextOfItsOwn()
{
    QDirIterator files(QStringLiteral(FOGHORN_SOURCE "/client/admin"), {u"*.cpp"_s, u"*.h"_s},
                       QDir::Files, QDirIterator::Subdirectories);
    QString sources;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        sources += QString::fromUtf8(file.readAll());
    }
    QFile translations(QStringLiteral(FOGHORN_SOURCE "/resources/translations/admin_es.ts"));
    QVERIFY(translations.open(QIODevice::ReadOnly));
    static const QRegularExpression context(u"<name>foghorn::(\\w+)</name>"_s);
    QStringList without;
    int seen = 0;
    for (auto each = context.globalMatch(QString::fromUtf8(translations.readAll())); each.hasNext();
         ++seen) {
        const QString name = each.next().captured(1);
        const QRegularExpression own(
            u"class %1\\b[^;{]*\\{\\s*(Q_OBJECT|Q_DECLARE_TR_FUNCTIONS\\(foghorn::%1\\))"_s.arg(
                name));
        if (!own.match(sources).hasMatch())
            without << name;
    }
    QVERIFY(seen > 20);
    QCOMPARE(without, QStringList());
}

} // namespace foghorn::tests

using foghorn::tests::TranslationsTest;
QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
