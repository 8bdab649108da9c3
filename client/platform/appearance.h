// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace foghorn {

/** What the person's system asks of how things look: dark, high contrast, less movement. Qt 6.4 reads
    none of it: on Linux the desktop portal's settings over D-Bus (else the palette's lightness), on
    Windows the registry and SystemParametersInfo. Followed while running. */
class Appearance : public QObject
{
    Q_OBJECT
public:
    explicit Appearance(QObject *parent = nullptr);
    bool isDark() const { return m_dark; }
    bool isHighContrast() const { return m_highContrast; }
    bool wantsLessMovement() const { return m_lessMovement; }

Q_SIGNALS:
    void changed();

private:
    void read();
    bool m_dark = false;
    bool m_highContrast = false;
    bool m_lessMovement = false;
};

} // namespace foghorn
