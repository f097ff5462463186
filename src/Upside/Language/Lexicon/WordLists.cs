namespace Upside.Language.Lexicon;

/// <summary>Lists that names are told from other capitalised words by.</summary>
internal static class WordLists
{
    /// <summary>Words that make an owner a team.</summary>
    public static readonly string[] Teams =
    [
        "team", "teams", "squad", "group", "department", "guild", "crew", "chapter", "tribe", "sre", "sres", "ops", "operations", "devops", "dba", "dbas", "platform", "infrastructure", "infra", "security", "engineering", "support", "network",
        "networking", "noc", "qa", "product", "everyone", "all", "staff", "vendor", "management", "storage", "data", "backend", "frontend", "reliability", "cloud",
        "architecture", "core", "desk", "office", "legal", "finance", "compliance", "marketing", "sales", "facilities", "procurement", "communications", "comms", "payments", "inventory", "distribution", "vendor", "supplier", "partners", "board",
    ];

    private static readonly HashSet<string> GivenNames = new(
        ("aaron abdul abigail adam adrian ahmed aisha akira alan alba albert alejandro alessandro alex alexander alexandra alexis ali alice alicia alina amanda amber amelia amir amit amy ana anders andrea andreas andrei andrew andy angela anika anil anita anja ann anna anne annika anthony "
        + "antoine anton antonio arjun arthur arun ashley astrid barbara bart beatriz ben benjamin bernard beth bill bjorn bob boris brad brandon brenda brent brian bruce bruno camila carla carlos carmen carol caroline casey catherine cecilia chad charles charlie charlotte chen chloe chris christian christina christine "
        + "christopher claire clara claudia colin connor craig cristina cynthia dan daniel daniela danny dave david dean deborah deepak denis dennis derek devon diana diego dieter dmitri dominic don donald donna doug douglas dylan eduardo edward elena eli elias elizabeth ella ellen emily emma enrique eric erica erik erin ethan eva "
        + "evan eve fatima felix fernando fiona florian francesca francis francisco frank fred frederic gabriel gareth gary geoff george gerald giovanni giulia grace graham greg gregory guillaume gustav hannah hans harold harry hassan heather helen helena henrik henry hiroshi hugo ian ibrahim igor ines ingrid irene isaac isabel ivan jack jackson jacob "
        + "jaime jake james jamie jan jane janet jason javier jay jean jeff jeffrey jenna jennifer jeremy jerry jesse jessica jill jim joan joanna joe joel john johannes johnny jon jonas jonathan jordan jorge jose joseph josh joshua joyce juan judith julia julian julie julien justin kai karen karim karl kate katherine kathleen katie kavita kelly ken kenji kenneth "
        + "kevin khalid kim kiran klaus kristen kumar kyle lars laura lauren laurent lea lee leila lena leo leon leonardo liam lily linda lisa liz lorenzo louis louise luca lucas lucia lucy luis luke magnus maja manuel marc marco marcus margaret maria mariam marie marina mario mark markus marta martha martin martina mary mateo matt matteo matthew matthias maurice "
        + "max maya megan mei melissa mia michael michelle miguel mike mila mohamed mohammed mona monica morgan nadia naomi natalia natalie natasha nathan neha neil nicholas nick nicola nicolas nicole nikhil nils nina noah nora olga oliver olivia omar oscar pablo paolo patricia patrick paul paula paulo pedro peter petra phil philip philippe pierre piotr priya rachel rafael "
        + "rahul raj rajesh ralph ramon raul ravi raymond rebecca richard rick riley rob robert roberto robin rodrigo roger roland roman ron rosa rose ross roy ruben russell ruth ryan sabine sally sam samantha samir samuel sandra sanjay sara sarah scott sean sebastian sergei shane shannon sharon shaun simon simone sofia sonia sophia sophie stefan stephan stephanie stephen steve "
        + "steven stuart sunil susan suzanne sven sylvia takashi tamara tanya tara tatiana ted teresa thomas tim timo timothy tina tobias todd tom tomas tony tracy trevor tyler uma valentina vanessa vera vicky aadhya abebe adaeze adewale agata agnes agnieszka aino alejandra aleksandra alexei alina amara amina anders anneke anneli anouk anya aoife arjan arnav aryan asa aslaug aylin ayumi bartek bea berit bianca birgit bogdan bram brigid caitlin camille chidi chiara chiyo ciara cillian colm dagny dalia darius deepika devi dilan dinesh dolores dorota ebba eero eilidh eirik elif elin eoin esra ewa farid faisal femi fenna ferenc fergus fien fleur folake franziska freya gerd gert giorgos goran grzegorz gunnar halima hallie hamid hana haruto hedda henrike hilde hyun ifeoma ilse imani ioana ines inga isha istvan ivana jadwiga jakub jana jaroslav jelena jette jiho jin joanna jonna joss joost jun jurgen kaito kamal kamila kaori kasia katarzyna katya kenta khadija kofi krzysztof kwame lakshmi lamar laszlo layla leila leticia li lieke lin linnea lotte luka luuk lwazi maartje maciej magda malik malin maren marek margit marguerite marit marjan mateusz matthijs meera mehmet merel mikkel milan milos mirela mohammad monika moritz nadine nandini naveen niamh nkechi noor nikola odile oksana oleg oluwaseun omari onur orla oyvind padraig pavel pawel paweł paulien petar pieter pooja radek rania ranjit rasmus renata reza rohan roisin roos sade sadia saskia selin senthil seun shreya siobhan sindre sigrid silvia snorre solveig soren sunniva suresh svetlana tadeusz takumi tamar tarek tendai teun thandiwe theresa thijs tomasz torsten tove tuan tunde ulrike ursula vasile veronika vigdis viktor viktoria wanjiru wiebke willem wojciech xin yasmin yewande ying ylva youssef zainab zanele zeynep zofia zsofia victor victoria vijay vikram vincent vladimir walter wayne wei wendy william wolfgang xavier yan yasmin yuki yusuf yves zach zara zoe").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Common = new(
        ("the this that these those a an we our it they all any each every no add create make fix update remove write document need needs plan plans work next action actions follow team how what when why where who which if in on to for from at as by with possible possibly todo future long short "
        + "service services system systems server servers database databases cluster clusters alert alerts monitoring process users customers engineers ability idea way option reminder need time script tool tools request change plan proposal ticket task everyone people someone nobody").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> FunctionWords = new(
        ("a about above after again all also although an and another any are as at be became because been before being below between both but by can can't cannot could did do does doesn't doing don't down due during each either else etc even ever every few for from further get gets getting go goes going got had has hasn't have having he "
        + "hence her here his how however i if in instead into is isn't it its itself just like made make makes making many may me might more most much must my need needed needs neither never new next no nor not now of off often on once one only onto or other our ours out over own per please possible possibly rather same "
        + "see she should since so some soon still such than that that's the their them then there these they thing things this those through thus to together too toward towards under until up upon us use used uses using very via was wasn't way we we'll we're we've well were what when where whether which while who whom whose why will with within without won't would yet you your").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word carries no content of its own.</summary>
    public static bool IsFunctionWord(ReadOnlySpan<char> word) => FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a word is widely used as a given name.</summary>
    public static bool IsGivenName(ReadOnlySpan<char> word) => GivenNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a word that begins a sentence is a common word, and so no name.</summary>
    public static bool IsCommon(ReadOnlySpan<char> word) => Common.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
