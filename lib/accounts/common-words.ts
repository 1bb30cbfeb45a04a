// The words most passwords are made of, from the published lists of the commonest: names, pets, teams, swear words.

/** Lower case. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
aaa aaaa abc abcd abcde abcdef abcdefg abcdefgh access accord achilles admin adminadmin administrator africa airborne
airforce ajax alejandra alejandro alexander alexandra alexis allah amanda amazing amazon amber amelia america
amsterdam anakin andrea andreas andrew android angel angelo angels anthony antonio anyone anything apple apples april
argentina army arsenal asd asdf asdfg asdfgh asdfghjk asdfghjkl asdfjkl ashley assassin asshole audi august austin
australia autumn avengers awesome azerty azertyuiop baby babyboy babydoll babygirl bacardi bailey banana bananas
barbara barbie barcelona bart baseball basketball batman bayern beach bear bears beautiful beauty beckham believe
benfica benjamin bentley benvenuto berlin besiktas bestfriend bestfriends bienvenue bigboy bigdaddy bigdick biggie
billion bird birdie birthday bismillah bitch bitcoin blabla black blackberry blackcat blackjack bleach blessed
blessing blink blockchain blue blueberry bluesky bmw bmwm bonjour boobs boss boston boxing brandon brandy brasil
braves brazil britney brittany broncos brooklyn brother brown budweiser bugatti bulldog bulldogs bulls bullshit bunny
business buster butter butterfly cadillac california callofduty camaro camera canada candy captain caramel carlos
carolina caroline cash cat catherine cats celtic celtics champion change changeit changeme charizard charles charlie
charlotte cheese chelsea chelseafc cherry chevrolet chevy cheyenne chicago chicken china chocolate christ christian
christina christmas christopher chrysler church cisco citroen civic claudia cock coco coffee colonel comet company
computer contrasena cookie cookies cool coolio coolness corona corvette corvus cougar counter counterstrike courtney
cowboy cowboys cowgirl cracker cricket crypto crystal cupcake cutie dad daddy daisy dakota dallas dance dancer dancing
daniel danielle darling database david davidson debian december default demo denver destiny destroyer deutschland
developer diamond diamonds dick diego doctor dodge dodgers dog doggie dogs dollar dollars dolphin dolphins dominic
donald dontknow doom dortmund dragon dragonball dragonfly drummer drums ducati duck ducky eagle eagles earth edc
eduardo einstein elephant elizabeth emily eminem emma england espana eternity ethereum europe everton everything
example facebook faith falcon falcons family father fcporto february fenerbahce fernando ferrari feyenoord fire
firefire firefly fireman fish florida flower flowers football ford fordf forest forever forget forgot forgotten
fortnite france francesca francesco frankfurt freedom friday friend friends frodo fucker fuckoff fuckyou gabriel
gabriela galatasaray galaxy game gamer games gaming gandalf garfield gateway geheim general genius george germany
ghost giants ginger giovanni giuseppe gladiator gmail god godisgood goku gold golden goldfish golf golfer google
gorgeous grandma green greenday guest guitar hacker hackers hallo halloween halo hamburg hamster hannah happiness
happy harley harleydavidson harry harrypotter haslo heather heaven heineken hello hellokitty hercules hermione hero
heroes hobbit hockey hogwarts hola holiday homer honda hondacivic honey hope horse horses hotmail hotstuff hottie
houston html hunter hunters hurricane hyundai iamthebest ice icecream iceman idontknow ilove iloveu iloveyou india
indian indians infinity inshallah instagram intel internet ipad iphone ireland ironman isabel isabella isabelle island
istanbul italia italy jack jaguar james january japan jasmine jason java jennifer jessica jessie jesus jesuschrist
john johncena joker jonathan jordan joseph joshua july june jupiter justin juventus katherine kathleen katrina
kawasaki kevin keyboard killer killers kimberley kimberly king kitten kitty kittycat knight knights kobe korea
kristina ladybug lakers lamborghini laptop laura lauren lawyer legolas lemon letme letmein letmeout lightning lilly
lily linkedin linkinpark linux lion lions lisboa liverpool liverpoolfc lkjhgfdsa login london love lovelove lovely
loveme lover lovers loveyou luck lucky luigi lukeskywalker macintosh madrid maggie magic magician mama manager
manchester mango manutd march marco marcus maria marina marine marines mario mars martin martina marvel maserati
master matrix matthew max maximus may mazda melissa mercedes mercedesbenz mercury messi metallica mexico michael
michelle mickey mickeymouse microsoft midnight miguel milan million millionaire minecraft minnie mitsubishi mnbvcxz
mobile molly mom mommy monday money moneymoney monitor monkey montana moon moonlight morpheus motdepasse mother
motorola mountain mouse muenchen muffin mummy munich music musica mustang mylove mypassword myspace mysql napoleon
naruto natalie natasha nature navy neptune netflix network newcastle newton newyork nicholas nicole ninja ninjas
nintendo nirvana nissan nobody nokia noodle nopassword nothing november number numberone nurse ocean october office
oliver olivia olympus oneqaztwowsx onlyme onlyone opensesame operator oracle orange orchid orlando oscar packers
pakistan pancake panda panther panthers papa paradise paris parley parola pass passcode passphrase passw passwd
password passwort patricia patrick patriots paypal peace peach peaches peanut penguin pepper peugeot phantom phoenix
phone php piano pikachu pilot pink pirate pirates pizza planet platinum playboy player players playstation pluto
poiuytrewq pokemon poland police polska pony pooh popcorn porn pornhub porsche portugal potter precious predator
president pretty prince princess printer private programmer psv public pumpkin puppies puppy purple pussy pussycat pw
pword python qaz qazwsx qazwsxedc queen qwaszx qwe qweasd qweasdzxc qwer qwert qwerty qwertyui qwertyuiop qwertz
qwertzuiop rabbit racer rachel racing raiders rainbow rangers raspberry realmadrid rebecca red redrose redskins redsox
remember renault ricardo rich richard river robert roberto roblox rocket rocknroll rockstar rocky rockyou rodrigo
rollsroyce ronaldo rooster root rose roses rotterdam rugby runner running russia sabrina samantha sample samsung
samuel samurai sandra santiago sasha sasuke saturday saturn savannah schalke school scooby scoobydoo scotland
sebastian secret security senha september sergeant server service sesame sexsex sexy sexylady shadow shadows shark
shit signin silver simon simpson simpsons singer sister skate skateboard skater skyblue skywalker slipknot smile
smiley snake sniper snoopy snow snowball snowboard snowflake snowman soccer sofia softball soldier somebody someone
something sonic sony sophia sophie space spain spartan spartans spider spiderman spongebob sporting spotify spring
star starcraft starfish stargate starlight stars startrek starwars steelers stefan stefanie stephanie stephen steven
stonecold storm strawberry student subaru sucks sugar summer sun sunday sunflower sunny sunset sunshine super
supergirl superman superstar support surfer surfing suzuki sweet sweetheart sweetie sweetpea sweety swimming system
taylor teacher telephone temp temporary tennis terminator tesla test tester testing testtest testuser texas thebest
thegreat theone therock thisisapassword thomas thunder thursday tiffany tiger tigers tigger today tokyo tomorrow
tornado tottenham toyota trinity trojan trojans truelove trust trustno trustnoone tuesday tupac turkey turkiye turtle
tweety twitter tyler ubuntu ufc undertaker unicorn united universe unix usa user username vader valentina valeria
vanessa vanilla vegeta venus veronica victoria vienna viking vikings violet volkswagen volleyball volvo wachtwoord
warcraft warrior warriors water webmaster website wednesday weekend welcome whatever whiskey white wien wildcat
wildcats william willkommen windows winner winnie winter wizard wolf wolverine wolves world wrestling wsx wsxedc wwe
xbox yahoo yamaha yankees yellow yoda youtube yxcvbnm zaqwsx zaqxsw zelda zurich zxc zxcvb zxcvbn zxcvbnm
`
    .trim()
    .split(/\s+/),
);
