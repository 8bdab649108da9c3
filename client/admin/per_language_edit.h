// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace foghorn {

/** One line of words in each language, under each other. Knows nothing of what they say. */
class PerLanguageEdit : public QWidget
{
    Q_OBJECT
public:
    /** `name` is the stem of the editors' objectNames: name_en; `called` of what a screen reader says: "Name ·
        English". */
    PerLanguageEdit(const QString &name, const QString &called, QWidget *parent = nullptr);
    void show(const QMap<QString, QString> &words, const QStringList &languages);
    QMap<QString, QString> words() const;
    void setReadOnly(bool readOnly);
    void setCalled(const QString &called);

Q_SIGNALS:
    void edited(); // by the person

private:
    void build();
    void nameEdits();

    QString m_name, m_called;
    QStringList m_languages;
    QMap<QString, QString> m_shown;
    QGridLayout *m_grid;
    QMap<QString, QLineEdit *> m_edits;
    bool m_readOnly = false;
};

} // namespace foghorn
