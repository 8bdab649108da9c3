// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"

#include <QWidget>

class QComboBox;

namespace foghorn {

/** On whose screen the preview looks: its colours, the size of its text, its language. */
class PreviewChoice : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewChoice(QWidget *parent = nullptr);
    /** The versions to choose from; the one that is being written is shown unless another is chosen. */
    void setLanguages(const QStringList &tags);
    /** Empty: the one that is being written. */
    QString language() const;
    /** `here`: the author's own. */
    Theme theme(const Theme &here) const;

Q_SIGNALS:
    void chosen();

private:
    QStringList m_tags;
    QComboBox *m_colours, *m_size, *m_language;
};

} // namespace foghorn
