// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notices/person_marks.h"

#include "common/model/mark_kinds.h"

#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/** Marks are drawn in a real store. */
class PersonMarksTest : public QObject
{
    Q_OBJECT
    const Instant m_now = *instantFromIso(u"2026-11-23T09:00:00Z"_s);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;

    QDir dir() const { return QDir(m_folder->filePath(u"data"_s)); }
    void open()
    {
        auto opened = Store::open(dir());
        QVERIFY(opened);
        m_store = std::move(*opened);
        QVERIFY(m_store->begin());
    }
    std::optional<Mark> mark(const QString &person, const MarkChoice &choice)
    {
        const auto drawn = markOf(*m_store, {person}, choice, m_now);
        return drawn ? *drawn : std::nullopt;
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(initialiseCryptography());
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(
            Store::create(dir(), u"Example Ltd"_s, {u"ana"_s, u"Ana"_s, Role::Administrator, {}}));
        open();
    }
    void cleanup()
    {
        m_store->rollback();
        m_store.reset();
    }

    void everyPersonGetsAnotherOneAndKeepsItOverARestart()
    {
        const MarkChoice &choice = shippedMarks(Language::French);
        QList<Mark> given;
        for (int each = 0; each < 300; ++each) {
            const auto mark = this->mark(u"p%1@corp.example"_s.arg(each), choice);
            QVERIFY(mark);
            QVERIFY(!given.contains(*mark));
            QVERIFY(markPictures().contains(mark->picture));
            QVERIFY(markColours().contains(mark->colour));
            QVERIFY(choice.words.contains(mark->word));
            given.append(*mark);
        }
        QVERIFY(m_store->commit());
        m_store.reset();
        open();
        for (int each = 0; each < 300; ++each) // in whichever language a desk speaks by now
            QCOMPARE(*mark(u"p%1@corp.example"_s.arg(each), shippedMarks(Language::English)),
                     given.at(each));
    }

    // Two at once are impossible: the store thread is one. But a draw may be taken already.
    void aTakenOneIsDrawnAgainAndWhereAllAreTakenThereIsNone()
    {
        const MarkChoice two{{u"anchor"_s}, {u"green"_s}, {u"lantern"_s, u"bucket"_s}};
        const auto marta = mark(u"marta"_s, two);
        const auto joao = mark(u"joao"_s, two);
        QVERIFY(marta && joao && *marta != *joao);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"mark\\.noneLeft.*chloe"_s));
        QVERIFY(!mark(u"chloe"_s, two));
        QCOMPARE(*mark(u"marta"_s, two), *marta);
    }

    void whoIsRenamedKeepsTheMark_data()
    {
        QTest::addColumn<bool>("newLoginHasOne");
        QTest::newRow("the new login is new") << false;
        QTest::newRow("the new login was given one before") << true;
    }
    void whoIsRenamedKeepsTheMark()
    {
        QFETCH(bool, newLoginHasOne);
        const MarkChoice &choice = shippedMarks(Language::Spanish);
        const auto before = mark(u"lucia@corp.example"_s, choice);
        if (newLoginHasOne)
            QVERIFY(mark(u"lucia.vega@corp.example"_s, choice) != before);
        QVERIFY(m_store->renamePerson({u"S-1-5-21-1"_s,
                                       {u"lucia@corp.example"_s},
                                       {u"lucia.vega@corp.example"_s},
                                       {u"pc-1"_s},
                                       m_now}));
        QCOMPARE(mark(u"lucia.vega@corp.example"_s, choice), before);
        // Somebody new with the earlier login begins anew.
        QVERIFY(mark(u"lucia@corp.example"_s, choice) != before);
    }

    void theWordIsOfTheDesksLanguage()
    {
        QSet<QString> first;
        for (const Language language : allLanguages) {
            QCOMPARE(shippedMarks(language).words.size(), 256);
            first.insert(shippedMarks(language).words.first());
        }
        QCOMPARE(first.size(), 4);
    }
};

QTEST_GUILESS_MAIN(PersonMarksTest)
#include "person_marks_test.moc"
