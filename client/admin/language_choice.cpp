// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/language_choice.h"

#include "client/admin/accessible_roles.h"
#include "client/admin/button.h"
#include "common/model/language.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace foghorn {

LanguageChoice::LanguageChoice(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
}

void LanguageChoice::show(const QStringList &tags, const QString &current,
                          const QStringList &lagging)
{
    if (m_add && tags == m_tags && current == m_current && lagging == m_lagging)
        return; // the keyboard stays where it is
    m_tags = tags;
    m_current = current;
    m_lagging = lagging;
    build();
}

void LanguageChoice::build()
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        // Later: it may be the button whose press this follows from.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &tag : std::as_const(m_tags)) {
        const bool lags = m_lagging.contains(tag);
        const QString name = languageName(tag);
        auto *choose = quietButton(lags ? tr("%1 · lags").arg(name) : name, "");
        choose->setObjectName(u"language_"_s + tag);
        choose->setCheckable(true);
        speakAs(choose, SpokenAs::Choice);
        choose->setChecked(tag == m_current);
        if (lags)
            choose->setToolTip(tr("Another language was changed after this one"));
        connect(choose, &QPushButton::clicked, this, [this, tag] { Q_EMIT chosen(tag); });
        m_row->addWidget(choose);
    }
    m_add = quietButton(tr("+ language"), "addLanguage", "plain");
    connect(static_cast<QPushButton *>(m_add), &QPushButton::clicked, this,
            &LanguageChoice::askWhichToAdd);
    m_row->addWidget(m_add);
    m_add->setVisible(m_tags.size() < qsizetype(allLanguages.size()));
}

void LanguageChoice::askWhichToAdd()
{
    QMenu menu;
    for (const Language language : allLanguages) {
        if (const QString tag = toString(language); !m_tags.contains(tag))
            menu.addAction(languageName(tag))->setData(tag);
    }
    // Of one missing language there is nothing to choose.
    const QList<QAction *> actions = menu.actions();
    const QAction *choice = actions.size() == 1
                                ? actions.first()
                                : menu.exec(m_add->mapToGlobal(QPoint(0, m_add->height())));
    if (choice)
        Q_EMIT added(choice->data().toString());
}

QString languageName(const QString &tag)
{
    const QLocale locale(tag);
    QString name = locale.nativeLanguageName().section(u' ', 0, 0);
    if (name.isEmpty())
        return tag;
    name[0] = name[0].toUpper();
    return name == "American"_L1 ? u"English"_s : name;
}

} // namespace foghorn
