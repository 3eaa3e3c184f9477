// SPDX-License-Identifier: EUPL-1.2

/// The 2,048 words that passphrases and word codes are made of: known to everyone, of three to nine plain letters, and
/// easy to tell apart when said aloud.
///
/// A word code depends on the place of each word, so this list never changes; a better one is a second list.
enum DutchWords {
    /// How many words there are: a power of two, so that eleven bits choose one without any preference.
    static let count = 2048

    /// All words, in the order of the alphabet.
    static let all: [String] = "\(text)".split(separator: " ").map(String.init)

    /// Takes eleven bits of the bytes for each word; fewer words when the bytes run out.
    static func words(from bytes: [UInt8], count: Int) -> [String] {
        var words: [String] = []
        var bits: UInt32 = 0
        var have: UInt32 = 0
        for byte in bytes where words.count < count {
            bits = (bits << 8 | UInt32(byte)) & 0xFF_FFFF
            have += 8
            if have >= 11 {
                have -= 11
                words.append(all[Int(bits >> have & 0x7FF)])
            }
        }
        return words
    }

    private static let text: StaticString = """
        aanbod aandacht aankomst aanleg aanpak aantal aanvraag aap aardappel aardbei aarde aardig abdij abrikoos \
        accordeon acht achtbaan actie adelaar adem adres advies afdak afdruk afgrond afspraak afstand afval afwas akker \
        akkerland akkoord alarm album alfabet algebra allemaal alpen alvast amandel ambacht ambassade anders anjer anker \
        ansjovis antiek antwoord apart apotheek appel appelboom appelmoes april aquarium arend arm armband artiest \
        artikel asfalt asperge aster atlas atleet atoom augurk auto autoband avocado avond avondeten avontuur azijn baan \
        baard baas badkamer badkuip badpak bagage bakboord bakfiets bakker bakplaat baksteen bal balie balkon ballet \
        ballon balpen bamboe banaan band bank barbecue bariton basalt basilicum basis batterij bazaar bed bedrag bedrijf \
        beek beeld beer beet begin begrip behang beige beitel beker bel belang bellen belofte benzine berg berghut \
        bergtop bericht berk beroep bes beschuit bestek bestuur bever bewaren bewijs bezem bezoek bieslook biet bij \
        bijbel bijenkorf bijl bijna biljart binnen binnenweg biologie biscuit bison blad bladeren bladzijde blauw blazen \
        blij blik bliksem blinken bloem bloemkool bloesem blok blokfluit blond blouse bocht boek boeket boer boerderij \
        bok bolder bonen bont boodschap boog boom boomgaard boomhut boon boor boot bord borduren borstel bos bosbes \
        boter boterham bouillon bouw boven braam brand branding brandweer breed brei brem brief bril broccoli broek \
        broekzak broer brok bromfiets brood brug bruid bruiloft bruin brul buffel bui buik buiten bundel bunker burcht \
        bureau burger bus bushalte busreis buurman buurt buurthuis buurvrouw cabine cacao cactus cadeau cake camera \
        camping caravan carnaval cement cent centrum ceremonie chauffeur chef chocolade cijfer cilinder circus cirkel \
        citroen clown club cobra cocon code college compact compost computer concert controle corridor cowboy creme \
        cursus cyclus daad daar dadel dag dagboek daglicht dagtocht dak dakgoot dakpan dakraam dal dam dank dans \
        dansvloer dapper das dauw deeg deel degen deken deksel delfts delta den denken deur deurbel deurknop deurmat \
        diamant dichtbij dichter dief dienblad diep dier dierbaar dijk dik diner dinsdag diploma directie dirigent \
        discus dobber dochter doel doelman doelpunt doen dok dokter dolfijn dom domein donder donderdag donker donut \
        doolhof doorn dop dorp dorst douche draad draai draaideur draak drank drempel dreumes drie driehoek drijven \
        drinken dromen droog droom droomreis druif drukker drukte druppel duif duik duikboot duim duin duizend dwerg \
        echo echt edel eekhoorn een eend eerlijk eerst eetkamer eeuw effen egel eik eiland einde ekster eland elastiek \
        elegant element elf elftal elleboog elzen emmer energie engel ensemble envelop eredienst erf erfgoed erwt \
        esdoorn espresso etage etalage etiket etmaal even evenaar ezel fabel fabriek fakkel familie fanfare fantasie \
        fazant februari fee feest fel festival fiets fietsbel fietspad fietspomp fietstas figuur fijn film filter \
        flamingo flat fles flessen fluit fontein forel formule fornuis fort fragment framboos franje friet fris fruit \
        fruitmand functie fundament gaaf gaan gang gans gapen garage garderobe garen garnaal gast gazon gebaar gebak \
        gebed gebergte gebied gebouw gedicht geduld geel geest geit geluid geluk gemak gember gemeente genoeg gerecht \
        gereed gerst gesprek getal geur gevel geweven gewicht gewoonte gezellig gezicht gezin gids gieten gieter gitaar \
        gitaren gitarist glans glas glasbak glijbaan glimlach globe gloed goed golf golfslag gom gondel goochelen \
        gordijn goud goudvis graaf graan gracht gram granaat graniet gras grasmat grasveld graven grens grijs grind \
        groef groei groen groenland groente groep groet grond groot grot gulden gunst gymles gymzaal haag haak haan haar \
        haarband haard haas haast hagel hagelslag hak hal half halsband halte ham hamster hand handbal handdoek handig \
        handwerk hangmat hangslot haring hark harmonie harp hars hart hartig haven havenstad havermout hazelnoot heel \
        heer heg heide held heling helm hemd hemel hengel herberg herder herfst hert heuvel hiel hier hik hinkelen \
        hobbel hobby hockey hoed hoef hoek hoes hofje hoi hok hol hommel hond honderd honger honing hoofd hoog hooi \
        hooiberg hooiland hoop hoorn horizon horloge hotel hout houtskool huid huis huiskamer huiswerk hulp humor hut \
        huur hyacint idee idool ijs ijsbaan ijsbeer ijskast ijskoud ijsthee ijver ijzer imker index inham inhoud inkt \
        inktpot inktvis inpakken insect instap intocht iris ivoor jaar jaarbeurs jager jaguar jam januari jas jasmijn \
        jaszak jeugd jodium joggen jongen jongleur journaal judo juf juffrouw juli jungle juni jurk juweel kaak kaal \
        kaap kaars kaart kaas kaasmarkt kabaal kabel kabinet kabouter kade kajuit kalender kalf kalk kalkoen kalm kam \
        kameel kamille kamp kampioen kampvuur kanaal kanarie kandelaar kaneel kangoeroe kano kans kantine kantoor kap \
        kapel kapitein kapper kapstok karaf karate karper karton karwei kassa kast kastanje kastdeur kasteel kat katoen \
        kauwgom kegel kei keizer kelder kelk kennis kenteken kerk kerkklok kermis kers kerstboom kerstmis ketel ketting \
        keuken keuze kever kiekje kiel kiem kies kievit kikker kilo kin kind kinderen kiosk kip kist kiwi klaar klaproos \
        klas klaver kleding klei klepel kleur kleurboek kleuter klimaat klimmen klimop klimrek klinker klok klomp klont \
        klooster kluis klus knal knecht knie knikker knip knipsel knoflook knol knoop knop knot knuffel knutselen koala \
        koe koek koekoek koel koelkast koepel koets koffer koffie kok kokos kolibrie kolom komedie komeet komkommer \
        komma kompas konijn koning koningin kooi kookboek kool koolmees koor koord kop koraal koren korenveld korf korst \
        kort kosten koud kous kraag kraai kraam kraan krab kracht krans krant kras krat kreeft krekel kriebel krijt \
        kring kroes kroket krokodil krokus kroon kruid kruik kruimel kruin kruis kruiwagen kruk kubus kudde kuif kuiken \
        kuil kuip kuit kunst kunstwerk kussen kust kustlijn kwal kwark kwart kwartel kwartet kwast kweek kwis laag laan \
        laars laat label lachen ladder lade laken lam lama lamp land landing landkaart landschap lang lantaarn lap \
        lasagne lassen lastig laurier lavendel lawaai lawine leder leeg leem leesboek leesbril leeuw leeuwerik leger \
        leiding lekker lelie lengte lens lente lepel leraar leren les lessenaar letter leuk leuning leunstoel leven \
        lezen lezer libel lichaam licht lichtbak lied liefde lift liggen lijm lijn lijst limonade linde lindeboom \
        liniaal linker lint lip liter loep lokaal loket loods loon loop lopen loper loslaten loterij lotus lucht \
        luchtbed lucifer lui luid luik luipaard luisteren lunch lus lusten maaier maaltijd maan maand maandag maanlicht \
        maart maat machine magazijn magneet magnolia mais majoor makelaar maken makker makreel mamma man mandarijn \
        mandje mandoline mango mantel map maquette marathon markies markt marmer marmot marsepein masker massa mast \
        materiaal matras matroos mazelen medaille meel meer meerkoet meester meetlat meeuw mei meisje melk melodie \
        meloen memo meneer mengen mening mens merel merk mes messing metaal meten meter metro metselaar meubel middag \
        midden mijl mijn mijter mikken miljoen mimiek minuut mist mistig model moeder moeite moeras moestuin mok mokka \
        molen molenaar mollig moment monnik monteur mooi morgen mos moskee mossel motor mouw mozaiek muesli mug muil \
        muis muizenval munt museum muur muziek muziekles mythe naad naald naam nacht nagel najaar narcis nat natuur \
        navel nectar neef negen nek nest netjes neus neushoorn nevel nicht niets nieuw nijlpaard niveau noemen nok noord \
        noordpool noot norm notaris noten noteren notitie november nuchter nul nummer nut nylon oase oceaan ochtend \
        oefenen oefening oester oever offerte ogen oktober olie oliebol olifant olijf olm omelet omgeving omheining \
        omslag omweg onder onderwijs onderzoek ons ontbijt ontdekken ontvangst onweer oog oogst ooievaar oom oor oorbel \
        oost opa opaal opbergen opdracht opening opera opgave oplossing opstel optocht orakel oranje orchidee oregano \
        organist orgel origami orkaan orkest otter oud oudjaar oven overal overhemd overkant overleg paal paar paard \
        paasdag paasei pad pak paleis palet paling palm pan pand panda paneel pannen panter pantoffel papa papaver \
        papegaai papier paprika parade paradijs paraplu parasol parel parelmoer park parkeren parket parterre partij pas \
        paspoort passer pasta pastei pauw pauze pech pedaal peer pelikaan pen penalty pendel pendule penseel peper \
        pepermunt perceel perenboom permanent perron pers perzik peuter piano pianoles piccolo picknick pijl piloot \
        pincet pinda pindakaas pinguin pion pip piraat piramide piste pit pizza plaat plafond plak plakband plakboek \
        plan planeet plank plant plantsoen plastic plateau platform plein pleister plek plezier ploeg plons pluim pluk \
        plukken podium poeder poelier poetsen polder polderweg polo pols pomp pompoen pond pony pool poort poos poot pop \
        popcorn poppen populier porselein portaal portret post postbode postbus postduif postkaart postzegel pot potlood \
        praatje prachtig praline prei premie prent prestatie pret prettig prijs prikbord prima prins prinses proef \
        proeven programma pruik pruim pudding puin punt puntig purper put puzzel python quinoa quiz raad raaf raam \
        rabarber race racket radar radiator radijs radio raket rand rang rapen rapport rasp ratel ravijn recept record \
        rede reep regel regen regenboog regenjas regenpijp reiger reis reizen reiziger rek rekenen rekening rem renner \
        rente reuk reus revue ridder riem riet rietveld rij rijden rijp rijst ring riool ritme ritselen rivier robijn \
        robot rodeo roeiboot roeien roeier roem roepen roer roerei roest rog rogge rok rol rollen roltrap roman ronde \
        rood roodborst rook room roos rooster rotonde rots route rubber rug rugtas rugzak ruilen ruim ruimte ruiter \
        ruitje rumoer rups rust rustig saai sabel safari saffier saffraan salade saldo salie samba samen sandaal sap \
        sardine satijn saus savanne saxofoon schaaf schaak schaal schaap schaar schaats schaduw schakel schat schatkist \
        scheepje schelp scherf scherm scherp schets schicht schijf schijnsel schild schip schipper schoen schoffel schok \
        schommel school schoon schors schortje schot schotel schouder schouw schram schrift schrijven schrijver schroef \
        schub schuim schuin schuiven schutting schuur seizoen selderij september serie sering servet servies sesam sfeer \
        sieraad sigaar signaal sikkel sirene sjaal skelet ski slaap slagboom slager slagroom slak slang slapen sleepboot \
        sleutel slinger sloep slof slok sloot slot sluis smaak smal smeden smid snaar snavel sneeuw sneeuwbal sneeuwpop \
        snel snelweg snoep snoer snor snuit soep sok soldaat soms sonnet soort spaak spaarpot spade span spannend spar \
        spatel specht speelbal speelgoed speeltuin speer spel speld spiegel spier spijker spin spinazie spinnen spiraal \
        splinter spons spoor spoorbaan spoorweg sport spreeuw springen sprint sproet sprong sprookje spruit spuit staaf \
        staal staart stad stadhuis stadion stam stamppot stap stapel stapelbed start station steeg steel steen stekel \
        stekker stem stemming stempel step ster sterk sterren stevig stier stift stijf stil stilte stip stipt stoel \
        stoep stoer stof stok stola stolp stoom stoomboot stop storm straal straat strand strandbal streep strijken \
        strik stripboek stro strooien stroom stroop struik studeren studie stuiter stuiver stuk stuur stuurman stuurwiel \
        suiker surfen symbool systeem taak taal taart tabel tablet tafel tak talent tand tandarts tang tango tante \
        tapijt tarwe tas taxi tegel tegen teken tekenaar tekening tekst telefoon televisie tellen tempel tempo tennis \
        tent terras thee theelepel theepot thema thuis tien tiental tijd tijdens tijdlijn tijger tijm tikken timmerman \
        titel toast tocht toekan toekomst toeren toerist toernooi toets toffee tol tolk tomaat ton toneel tong toon top \
        topaas tor tosti touw traag traan tractor trainer traject tram transport trap trapeze trechter trein treinreis \
        trek trektocht triangel troef trofee trommel trompet troon troost tropen trots trouw truffel trui tuba tuin \
        tuinbank tuinder tuinhek tuinhuis tuinslang tulp tunnel turf turkoois turnen twaalf twee tweeling twijg twintig \
        uier uil uitgang uitje uitkijk uitleg uitstap uitvinder uitzicht ukelele unie uniek universum uur uurwerk vaak \
        vaandel vaart vaas vacht vader vak vakantie valk vallei vallen vandaag vanille varen varken vast veel veen veer \
        veerboot veerpont veilig veiling veld velg venster ver verband verf vergiet verhaal verkeer verkenner verslag \
        verte verveling verzoek vest vestibule vet viaduct vier vierkant vijf vijg vijl vijver vilt vinger vink viool \
        virtuoos vis visnet vissen visser visum vitamine vla vlaai vlag vlaggen vlak vlam vlecht vlees vleugel vlieg \
        vliegtuig vlinder vloed vloer vlok vloot vlot vlotter vocht voederen voegen voet voetbal voetpad vogel vol \
        volgen volk volume vonk voogd vooraan voordeel voordeur voorjaar voorraad vork vorm vorst vraag vrede vreemd \
        vreugde vriend vrij vrijdag vroeg vrolijk vrouw vrucht vuist vulkaan vullen vulpen vuur vuurpijl vuurtoren waag \
        waaier waard waarheid wachten wafel wagen wagon wal walnoot walvis wand wandelen wandelpad wandklok warm warmte \
        wasbak waslijn wasmand wassen water waterput waterval watten web wedloop wedstrijd week weer weg wegwijzer weide \
        weiland wekker welkom wereld wereldbol werk werkman west wetten wezel wieg wieken wiel wijk wijn wijs wild wilg \
        wimpel wimper wind windmolen winkel winkelier winnaar winst winter winterjas wissel woede woensdag wol wolf wolk \
        wonder woning woord worp wortel wrak wraps wuiven yoga yoghurt zaad zaag zaal zacht zadel zaklamp zalf zalm zand \
        zandbak zandloper zandpad zang zangvogel zaterdag zebra zee zeef zeehond zeeman zeemeeuw zeep zeester zeewier \
        zeil zeilboot zeilschip zeker zelden zelf zenuw zeppelin zes zestien zeven zicht zieken zijde zilver zin zingen \
        zitbank zitten zoeken zoemer zoet zolder zomer zomerjas zon zondag zonlicht zonnebril zonnig zool zoon zorg zout \
        zuid zuiderzee zuidpool zuil zuinig zuivel zus zuster zuur zuurkool zwaai zwaan zwaar zwaard zwaluw zwam zwart \
        zwembad zwembroek zwemles zwemmen zwemmer zwemvest zweven
        """
}
