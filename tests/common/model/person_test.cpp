// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/model/person.h"

#include <QTest>

using namespace foghorn;
using namespace Qt::StringLiterals;

class PersonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFormOfALoginIsOnePerson_data();
    void everyFormOfALoginIsOnePerson();
};

void PersonTest::everyFormOfALoginIsOnePerson_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("person");
    const auto row = [](const char *name, const char *login, const char *host, const char *person) {
        QTest::newRow(name) << QString::fromUtf8(login) << QString::fromUtf8(host)
                            << QString::fromUtf8(person);
    };
    row("directory form", "ana@corp.example", "PC-44", "ana@corp.example");
    row("capitals", "Ana@CORP.example", "PC-44", "ana@corp.example");
    row("short domain", "CORP\\Ana", "PC-44", "ana@corp.example");
    row("short domain behind", "ana@corp", "PC-44", "ana@corp.example");
    row("a domain without a mapping", "OTHER\\Ana", "PC-44", "ana@other");
    row("blanks around", "  CORP\\Ana ", "PC-44", "ana@corp.example");
    row("letters beyond ASCII", "CORP\\JOÃO", "PC-44", "joão@corp.example");
    row("no domain", "user", "PC-44", "pc-44\\user");
    row("the machine as domain", "PC-44\\User", "PC-44", "pc-44\\user");
    row("the machine's short name as domain", "PC-44\\User", "pc-44.corp.example", "pc-44\\user");
    row("the machine behind", "user@pc-44", "PC-44", "pc-44\\user");
    row("a dot as domain", ".\\User", "PC-44", "pc-44\\user");
    row("the machine's full name", "user", "pc-44.corp.example", "pc-44\\user");
    row("another machine as domain", "PC-45\\User", "PC-44", "user@pc-45");
}

void PersonTest::everyFormOfALoginIsOnePerson()
{
    QFETCH(QString, login);
    QFETCH(QString, host);
    QTEST(personFor(login, host, {{u"Corp"_s, u"CORP.example"_s}}).text, "person");
}

QTEST_GUILESS_MAIN(PersonTest)
#include "person_test.moc"
