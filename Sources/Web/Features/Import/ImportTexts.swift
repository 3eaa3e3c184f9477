// SPDX-License-Identifier: EUPL-1.2

enum ImportTexts {
    static let noFile = "Kies eerst een bestand. Het heet vaak EDEX.XML of leerlingen.xml."
    static let tooLate = "Dit voorbeeld is verlopen. Kies het bestand opnieuw."
    static let choice =
        "Twee regels wijzen nu naar dezelfde leerling. Kies bij elke regel een andere leerling of 'iemand anders'."
    static let manyWouldLeave =
        "Let op: meer dan een derde van de leerlingen staat niet in dit bestand. Is het wel het hele bestand van deze school?"
    static let transcoded = "Het bestand gebruikte een oude tekencodering. Kijk of namen met accenten goed staan."
    static let minimal =
        "We bewaren alleen naam, geboortedag, geslacht, groep en de dagen van in- en uitschrijven. "
        + "Burgerservicenummer, herkomst en gewicht laten we weg voordat er iets wordt opgeslagen."
}
