// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/audience_edit.h"

#include "client/admin/choice_box.h"
#include "client/admin/field.h"
#include "client/admin/last_value_completer.h"
#include "client/admin/lines_edit.h"
#include "client/admin/words.h"
#include "common/harmless_text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

QStringList splitValues(const QString &text)
{
    QStringList values;
    for (const QString &part : text.split(u',')) {
        if (const QString value = part.trimmed(); !value.isEmpty())
            values << value;
    }
    return values;
}

QStringList allValues(const QList<AudienceElement> &elements)
{
    QStringList all;
    for (const AudienceElement &element : elements)
        all << element.site + element.group + element.person + element.host + element.network;
    return all;
}

} // namespace

AudienceEdit::AudienceEdit(QWidget *parent)
    : QWidget(parent), m_whom(new ChoiceBox), m_includePart(new QWidget),
      m_include(new QVBoxLayout), m_exclude(new QVBoxLayout), m_keptNote(plainLabel({}, "soft"))
{
    m_whom->addItems({tr("Everyone"), tr("Only these")});
    m_whom->setObjectName(u"audienceWhom"_s);
    m_whom->setAccessibleName(tr("For whom"));
    const auto adder = [this](const QString &words, const QString &name, QVBoxLayout *rows) {
        auto *button = new QPushButton(words);
        button->setProperty("role", QByteArray("plain"));
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, rows] {
            addRow(rows, Kind::Site, {});
            rows->itemAt(rows->count() - 1)->widget()->findChild<QLineEdit *>()->setFocus();
            Q_EMIT edited();
        });
        return button;
    };
    auto *includeColumn = new QVBoxLayout(m_includePart);
    includeColumn->setContentsMargins(0, 0, 0, 0);
    includeColumn->addLayout(m_include);
    includeColumn->addWidget(adder(tr("+ site, group or people"), u"addInclude"_s, m_include), 0,
                             Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_whom);
    column->addWidget(m_includePart);
    column->addLayout(m_exclude);
    m_addExclude = adder(tr("+ except"), u"addExclude"_s, m_exclude);
    column->addWidget(m_addExclude, 0, Qt::AlignLeft);
    column->addWidget(m_keptNote);
    m_keptNote->setWordWrap(true);
    setFocusProxy(m_whom);
    connect(m_whom, &QComboBox::activated, this, [this] {
        showParts();
        Q_EMIT edited();
    });
    showParts();
}

void AudienceEdit::leaveExceptionsOut()
{
    m_addExclude->hide();
}

void AudienceEdit::showParts()
{
    const bool only = m_whom->currentIndex() == 1;
    m_includePart->setVisible(only);
    if (only && m_include->count() == 0)
        addRow(m_include, Kind::Site, {});
    const QStringList kept = allValues(m_keptInclude + m_keptExclude);
    m_keptNote->setVisible(!kept.isEmpty());
    m_keptNote->setText(
        tr("Also kept from the script that sent it: %1").arg(harmlessText(kept.join(u", "_s))));
}

void AudienceEdit::addRow(QVBoxLayout *rows, Kind kind, const QStringList &values)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const bool excludes = rows == m_exclude;
    if (excludes)
        layout->addWidget(plainLabel(tr("except"), "soft"));
    auto *kinds = new ChoiceBox;
    kinds->addItems({tr("site"), tr("group"), tr("people"), tr("computer"), tr("network")});
    kinds->setCurrentIndex(int(kind));
    auto *text = new QLineEdit(values.join(u", "_s));
    text->setObjectName((excludes ? u"exclude%1"_s : u"include%1"_s).arg(rows->count()));
    text->setPlaceholderText(tr("Lyon, Madrid"));
    auto *remove = new QPushButton(u"×"_s);
    remove->setProperty("role", QByteArray("plain"));
    remove->setAutoDefault(false);
    layout->addWidget(kinds);
    layout->addWidget(text, 1);
    layout->addWidget(remove);
    rows->addWidget(row);
    connect(kinds, &QComboBox::activated, this, [this, text](int index) {
        const QStringList hints{tr("Lyon, Madrid"), tr("finance"), tr("ana@corp.example"),
                                u"PC-LYO-*"_s, u"10.3.0.0/16"_s};
        text->setPlaceholderText(hints.value(index));
        offerKnown();
        Q_EMIT edited();
    });
    connect(text, &QLineEdit::textChanged, this, &AudienceEdit::edited);
    connect(remove, &QPushButton::clicked, this, [this, rows, row] {
        rows->removeWidget(row);
        row->deleteLater();
        nameRows();
        Q_EMIT edited();
    });
    nameRows();
    offerKnown();
}

/** Each says which row it stands in: by ear they are one list. */
void AudienceEdit::nameRows()
{
    for (const QVBoxLayout *rows : {m_include, m_exclude}) {
        const QString these = rows == m_exclude ? tr("except these") : tr("these");
        for (int i = 0; i < rows->count(); ++i) {
            const QString line = LinesEdit::tr("%1, line %2").arg(these).arg(i + 1);
            const QWidget *row = rows->itemAt(i)->widget();
            row->findChild<QLineEdit *>()->setAccessibleName(line);
            row->findChild<QPushButton *>()->setAccessibleName(
                u"%1: %2"_s.arg(line, tr("remove this line")));
            auto *kinds = row->findChild<QComboBox *>();
            kinds->setAccessibleName(u"%1: %2"_s.arg(line, tr("kind")));
            kinds->setAccessibleDescription(kinds->accessibleName());
        }
    }
}

void AudienceEdit::offerKnown()
{
    for (QVBoxLayout *rows : {m_include, m_exclude}) {
        for (int i = 0; i < rows->count(); ++i) {
            QWidget *row = rows->itemAt(i)->widget();
            const auto kind = static_cast<Kind>(row->findChild<QComboBox *>()->currentIndex());
            auto *text = row->findChild<QLineEdit *>();
            auto *completer = qobject_cast<QCompleter *>(text->completer());
            if (!completer) {
                completer = new LastValueCompleter(text);
                completer->setCaseSensitivity(Qt::CaseInsensitive);
                completer->setModel(new QStringListModel(completer));
                text->setCompleter(completer);
            }
            static_cast<QStringListModel *>(completer->model())
                ->setStringList(kind == Kind::Site    ? m_sites
                                : kind == Kind::Group ? m_groups
                                                      : QStringList());
        }
    }
}

QList<AudienceElement> AudienceEdit::elements(const QVBoxLayout *rows) const
{
    QList<AudienceElement> found;
    for (int i = 0; i < rows->count(); ++i) {
        QWidget *row = rows->itemAt(i)->widget();
        const QStringList values = splitValues(row->findChild<QLineEdit *>()->text());
        if (values.isEmpty())
            continue;
        AudienceElement element;
        switch (static_cast<Kind>(row->findChild<QComboBox *>()->currentIndex())) {
        case Kind::Site: element.site = values; break;
        case Kind::Group: element.group = values; break;
        case Kind::Person: element.person = values; break;
        case Kind::Host: element.host = values; break;
        case Kind::Network: element.network = values; break;
        }
        found << element;
    }
    return found;
}

Audience AudienceEdit::audience() const
{
    Audience audience;
    audience.everyone = m_whom->currentIndex() == 0;
    if (!audience.everyone)
        audience.include = elements(m_include) + m_keptInclude;
    audience.exclude = elements(m_exclude) + m_keptExclude;
    return audience;
}

void AudienceEdit::fill(QVBoxLayout *rows, const QList<AudienceElement> &elements,
                        QList<AudienceElement> &kept)
{
    while (rows->count() > 0) {
        QLayoutItem *item = rows->takeAt(0);
        delete item->widget();
        delete item;
    }
    kept.clear();
    for (const AudienceElement &element : elements) {
        const QList<std::pair<Kind, QStringList>> kinds{{Kind::Site, element.site},
                                                        {Kind::Group, element.group},
                                                        {Kind::Person, element.person},
                                                        {Kind::Host, element.host},
                                                        {Kind::Network, element.network}};
        QList<std::pair<Kind, QStringList>> used;
        for (const auto &kind : kinds) {
            if (!kind.second.isEmpty())
                used << kind;
        }
        if (used.size() == 1)
            addRow(rows, used.first().first, used.first().second);
        else
            kept << element;
    }
}

void AudienceEdit::setAudience(const Audience &audience)
{
    const QSignalBlocker blocker(this);
    m_whom->setCurrentIndex(audience.everyone ? 0 : 1);
    fill(m_include, audience.everyone ? QList<AudienceElement>() : audience.include, m_keptInclude);
    fill(m_exclude, audience.exclude, m_keptExclude);
    showParts();
}

void AudienceEdit::setKnown(const QStringList &sites, const QStringList &groups)
{
    m_sites = sites;
    m_groups = groups;
    offerKnown();
}

QString audienceWords(const Audience &audience)
{
    const QString whom =
        audience.everyone ? tr("everyone") : allValues(audience.include).join(u", "_s);
    const QStringList except = allValues(audience.exclude);
    return except.isEmpty() ? whom : tr("%1 except %2").arg(whom, except.join(u", "_s));
}

} // namespace foghorn
